import { Show } from 'solid-js'
import { makeDemo } from './asked.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Refused } from '../ui/Refused.tsx'

/** It claims this data for trying, so it is made by a press that says so. */
export const MakeDemo = (props: { token: string; onMade: () => void }) => {
  const { busy, no, submit } = createSubmit(async () => {
    const answer = await makeDemo(props.token ? { token: props.token } : {})
    if ('refusal' in answer) return answer.refusal
    props.onMade()
    return undefined
  })
  return (
    <>
      <PageHead title={t('demo.title')} lead={t('demo.lead')} />
      <form class="form" onSubmit={submit}>
        <div>
          <p>{t('demo.makeText')}</p>
          <p>{t('demo.makeWarning')}</p>
        </div>
        <Refused no={no()} />
        <Button type="submit" look="filled" busy={busy()}>
          {t('demo.make')}
        </Button>
        <p class="note" role="status">
          <Show when={busy()}>{t('demo.making')}</Show>
        </p>
      </form>
    </>
  )
}
