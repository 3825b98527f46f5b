import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { isNo } from '../api.ts'
import { t } from '../i18n.ts'
import { leaveDevice } from '../kept/on-leaving.ts'
import { Button } from '../ui/Button.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { createSubmit } from '../ui/createSubmit.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { eraseMe, viewGoing } from './own-data.ts'
import './going.css'

type Words = 'keep' | 'remove'

/** Two steps: what becomes of one's words, then what cannot be recalled. Nothing is chosen beforehand. */
export const Going = (props: { onClose: () => void }) => {
  const [words, setWords] = createSignal<Words>()
  const [sure, setSure] = createSignal(false)
  const { answer } = createAnswer(
    () => 'going',
    () => viewGoing(),
  )
  const { busy, no, submit } = createSubmit(async () => {
    const chosen = words()
    if (!chosen) return undefined
    if (!sure()) {
      setSure(true)
      return undefined
    }
    const device = await leaveDevice()
    const erased = await eraseMe(chosen)
    if (isNo(erased)) return erased.refusal
    await device?.wipeNow()
    // A page of its own, opened anew: nothing of the person is in it.
    location.assign('/addio')
    return undefined
  })
  const known = () => {
    const given = answer()
    return given && !isNo(given) ? given : undefined
  }
  const unread = () => {
    const given = answer()
    return given && isNo(given) ? given.refusal : undefined
  }
  return (
    <Dialog title={t(sure() ? 'data.sureTitle' : 'data.leaveTitle')} onClose={() => props.onClose()}>
      <form class="form going" onSubmit={submit}>
        <Show when={!sure()} fallback={<Sure words={words() ?? 'keep'} known={known()} />}>
          <fieldset class="field">
            <legend>{t('data.wordsLegend')}</legend>
            <div class="choices">
              <For each={['keep', 'remove'] as const}>
                {(one) => (
                  <label class="choice">
                    <input
                      type="radio"
                      name="words"
                      required
                      checked={words() === one}
                      onChange={() => setWords(one)}
                    />
                    <span>
                      <b>{t(`data.${one}`)}</b>
                      <span class="note">{t(`data.${one}Text`)}</span>
                    </span>
                  </label>
                )}
              </For>
            </div>
          </fieldset>
        </Show>
        <Refused no={no() ?? unread()} />
        <p class="actions">
          <Button look="filled" onClick={() => props.onClose()}>
            {t('data.stay')}
          </Button>
          <Switch>
            <Match when={!sure()}>
              <Button type="submit" aria-disabled={words() && known() ? undefined : 'true'}>
                {t('data.next')}
              </Button>
            </Match>
            <Match when={sure()}>
              <Button onClick={() => setSure(false)}>{t('data.back')}</Button>
              <Button type="submit" look="plain" busy={busy()}>
                {t('data.yes')}
              </Button>
            </Match>
          </Switch>
        </p>
      </form>
    </Dialog>
  )
}

type Known = Exclude<Awaited<ReturnType<typeof viewGoing>>, { refusal: unknown }>

const Sure = (props: { words: Words; known: Known | undefined }) => (
  <Show when={props.known} fallback={<Waiting />}>
    {(known) => (
      <>
        <p>
          <strong>{t(props.words === 'keep' ? 'data.sureKeep' : 'data.sureRemove')}</strong>
        </p>
        <ul class="bulleted">
          <For each={known().workshops}>
            {({ name, last, onlyOfSide }) => (
              <>
                <Show when={last}>
                  <li>{t('data.last', { name })}</li>
                </Show>
                <Show when={onlyOfSide}>
                  <li>{t('data.onlyOfSide', { name })}</li>
                </Show>
              </>
            )}
          </For>
          <Show when={known().devices > 1}>
            <li>{t('data.otherDevices')}</li>
          </Show>
          <li>{t('data.goes')}</li>
          <li>{t('data.notBack')}</li>
          <li>{t('data.outside')}</li>
          <li>{t('data.backups')}</li>
        </ul>
      </>
    )}
  </Show>
)
