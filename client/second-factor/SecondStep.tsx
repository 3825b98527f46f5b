import { createSignal, onMount, Show } from 'solid-js'
import { isNo } from '../api.ts'
import { showSecond } from '../doors/asked.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Field } from '../ui/Field.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Refused } from '../ui/Refused.tsx'

/** The digits of the app, or a spare code, after any first way in. */
export const SecondStep = (props: { inside?: boolean | undefined; onDone: () => void }) => {
  let field!: HTMLInputElement
  const [code, setCode] = createSignal('')
  const [wrong, setWrong] = createSignal<string>()
  onMount(() => field.focus())
  const { busy, no, submit } = createSubmit(async () => {
    setWrong(undefined)
    const answer = await showSecond(code())
    if (!isNo(answer)) props.onDone()
    else if (answer.refusal !== 'second-wrong') return answer.refusal
    else setWrong(t('refusal.second-wrong'))
    return undefined
  })
  return (
    <>
      <Show when={!props.inside} fallback={<p>{t('second.ask.lead')}</p>}>
        <PageHead quiet title={t('second.ask.title')} lead={t('second.ask.lead')} />
      </Show>
      <form class="form" novalidate onSubmit={submit}>
        <Field
          ref={field}
          label={t('second.ask.code')}
          hint={t('second.ask.hint')}
          autocomplete="one-time-code"
          maxlength="30"
          value={code()}
          onValue={setCode}
          wrong={wrong()}
        />
        <Refused no={no()} />
        <Button type="submit" look="filled" busy={busy()}>
          {t('second.ask.enter')}
        </Button>
      </form>
    </>
  )
}
