import { createSignal, Match, Show, Switch } from 'solid-js'
import { isNo, type No } from '../api.ts'
import { findSecondFactor, putSecondFactor, removeSecondFactor, type NewSecret } from './asked.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { later } from '../ui/later.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Refused } from '../ui/Refused.tsx'
import { SpareCodes } from './SpareCodes.tsx'

/** With it comes the drawing of the square to frame: only for who adds one. */
const NewSecondFactor = later(async () => (await import('./NewSecondFactor.tsx')).NewSecondFactor)

/** For who wants it: an app's digits asked at the door as well. */
export const MySecondFactor = () => {
  const { answer, again } = createAnswer(
    () => 'mine',
    () => findSecondFactor(),
  )
  const [secret, setSecret] = createSignal<NewSecret>()
  const [spares, setSpares] = createSignal<string[]>()
  const [no, setNo] = createSignal<No>()
  const [off, setOff] = createSignal(false)
  const on = () => {
    const known = answer()
    return known !== undefined && !isNo(known) && known.on
  }
  const begin = async () => {
    const put = await putSecondFactor()
    setNo(isNo(put) ? put.refusal : undefined)
    setOff(false)
    if (!isNo(put)) setSecret(put)
  }
  const remove = async () => {
    const removed = await removeSecondFactor()
    setNo(isNo(removed) ? removed.refusal : undefined)
    setOff(!isNo(removed))
    setSpares(undefined)
    again()
  }
  const done = (codes: string[]) => {
    setSecret(undefined)
    setSpares(codes)
    again()
  }
  return (
    <section aria-labelledby="second">
      <h3 id="second">{t('second.title')}</h3>
      <p class="note">{t('second.lead')}</p>
      <Switch
        fallback={
          <p class="actions">
            <Button onClick={() => void begin()}>{t('second.add')}</Button>
          </p>
        }
      >
        <Match when={secret()}>
          {(now) => <NewSecondFactor secret={now()} onDone={done} onKeep={() => setSecret(undefined)} />}
        </Match>
        <Match when={on()}>
          <p>{t('second.on')}</p>
          <Show when={spares()}>{(codes) => <SpareCodes codes={codes()} />}</Show>
          <p class="actions">
            <Button onClick={() => void remove()}>{t('second.remove')}</Button>
          </p>
        </Match>
      </Switch>
      <Refused no={no()} />
      <Show when={off()}>
        <Notice focused>{t('second.off')}</Notice>
      </Show>
    </section>
  )
}
