import { createSignal, Show } from 'solid-js'
import { isNo, type No } from '../api.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { later } from '../ui/later.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Refused } from '../ui/Refused.tsx'
import { takeMyData } from './own-data.ts'

const Going = later(async () => (await import('./Going.tsx')).Going)

/** What is held about oneself: to take along, or to leave and have erased. */
export const MyData = () => {
  const [no, setNo] = createSignal<No>()
  const [taken, setTaken] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [going, setGoing] = createSignal(false)
  const take = async () => {
    if (busy()) return
    setBusy(true)
    const answer = await takeMyData()
    setBusy(false)
    setNo(isNo(answer) ? answer.refusal : undefined)
    setTaken(!isNo(answer))
  }
  return (
    <>
      <section aria-labelledby="take">
        <h3 id="take">{t('data.takeTitle')}</h3>
        <p class="note">{t('data.takeText')}</p>
        <Refused no={no()} />
        <Show when={taken()}>
          <Notice>{t('data.takeStarted')}</Notice>
        </Show>
        <p class="actions">
          <Button busy={busy()} onClick={() => void take()}>
            {t('data.take')}
          </Button>
        </p>
      </section>
      <section aria-labelledby="leave">
        <h3 id="leave">{t('data.leaveTitle')}</h3>
        <p class="note">{t('data.leaveText')}</p>
        <p class="actions">
          <Button onClick={() => setGoing(true)}>{t('data.leave')}…</Button>
        </p>
        <Show when={going()}>
          <Going onClose={() => setGoing(false)} />
        </Show>
      </section>
    </>
  )
}
