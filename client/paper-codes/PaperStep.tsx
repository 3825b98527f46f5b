import { createSignal, onMount, Show } from 'solid-js'
import { isNo } from '../api.ts'
import { signInByPaper } from '../doors/asked.ts'
import { t } from '../i18n.ts'
import { createSecond } from '../second-factor/createSecond.ts'
import { SecondStep } from '../second-factor/SecondStep.tsx'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Field } from '../ui/Field.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Refused } from '../ui/Refused.tsx'

/** In with a code on paper, for who has no mail. */
export const PaperStep = (props: { inside?: boolean; onEnter: () => void; onOtherWay: () => void }) => {
  let field!: HTMLInputElement
  const [code, setCode] = createSignal('')
  const [wrong, setWrong] = createSignal<string>()
  const second = createSecond(() => props.onEnter())
  onMount(() => field.focus())
  const { busy, no, submit } = createSubmit(async () => {
    setWrong(code().trim() ? undefined : t('paper.missing'))
    if (wrong()) return undefined
    const answer = await signInByPaper(code())
    if (!isNo(answer)) second.pass(answer)
    else if (answer.refusal !== 'paper-wrong') return answer.refusal
    else setWrong(t('refusal.paper-wrong'))
    return undefined
  })
  return (
    <Show
      when={!second.asked()}
      fallback={<SecondStep inside={props.inside} onDone={() => props.onEnter()} />}
    >
      <Show when={!props.inside} fallback={<p>{t('paper.enterLead')}</p>}>
        <PageHead quiet title={t('paper.enterTitle')} lead={t('paper.enterLead')} />
      </Show>
      <form class="form" novalidate onSubmit={submit}>
        <Field
          ref={field}
          class="paper"
          label={t('paper.code')}
          hint={t('paper.codeHint')}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxlength="40"
          value={code()}
          onValue={setCode}
          wrong={wrong()}
        />
        <Refused no={no()} />
        <p class="actions">
          <Button type="submit" look="filled" busy={busy()}>
            {t('paper.enter')}
          </Button>
          <Button look="plain" onClick={() => props.onOtherWay()}>
            {t('paper.withMail')}
          </Button>
        </p>
      </form>
    </Show>
  )
}
