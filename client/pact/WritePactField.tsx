import { createSignal, onMount, Show } from 'solid-js'
import { isNo } from '../api.ts'
import { openPact, writePact, type PactWording } from '../workshops/group-calls.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Field } from '../ui/Field.tsx'
import { Refused } from '../ui/Refused.tsx'

type Props = { workshopId: string; wording: PactWording; onClose: (isSaved: boolean) => void }

/** Writes over what was read. When somebody wrote meanwhile, theirs stands beside and one chooses: nothing is lost. */
export const WritePactField = (props: Props) => {
  let form!: HTMLFormElement
  // What was read when writing began, whatever the page learns later.
  const opened = props.wording
  const [words, setWords] = createSignal(opened.words)
  const [theirs, setTheirs] = createSignal<PactWording>()
  const { busy, no, submit } = createSubmit(async () => {
    const revision = (theirs() ?? opened).revision
    const answer = await writePact(props.workshopId, opened.field, { words: words(), revision })
    if (!isNo(answer)) {
      props.onClose(true)
      return undefined
    }
    if (answer.refusal === 'changed-meanwhile') {
      const now = await openPact(props.workshopId)
      if (isNo(now)) return now.refusal
      setTheirs(now.fields.find(({ field }) => field === opened.field))
    }
    return answer.refusal
  })
  onMount(() => form.querySelector('textarea')?.focus())
  return (
    <form ref={form} class="form" onSubmit={submit}>
      <Refused no={no()} />
      <Show when={theirs()}>
        {(other) => (
          <div class="theirs">
            <h3>{t('pact.theirs', { name: other().by ?? t('members.another') })}</h3>
            <p class="words">
              <bdi>{other().words}</bdi>
            </p>
            <p class="note">{t('pact.choose')}</p>
          </div>
        )}
      </Show>
      <Field
        label={t(`pact.name.${opened.field}`)}
        hint={t(`pact.question.${opened.field}`)}
        multiline
        value={words()}
        onValue={setWords}
      />
      <p class="actions">
        <Button type="submit" look="filled" busy={busy()}>
          {t(theirs() ? 'pact.keepMine' : 'pact.save')}
        </Button>
        <Button look="plain" onClick={() => props.onClose(false)}>
          {t(theirs() ? 'pact.takeTheirs' : 'workshop.notNow')}
        </Button>
      </p>
    </form>
  )
}
