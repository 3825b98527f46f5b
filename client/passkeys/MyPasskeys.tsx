import { createSignal, For, Show } from 'solid-js'
import { isNo, type No } from '../api.ts'
import { listPasskeys, removePasskey } from './asked.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { Notice } from '../ui/Notice.tsx'
import { Refused } from '../ui/Refused.tsx'
import { PasskeyRow } from './PasskeyRow.tsx'
import { hasPasskeys, openCeremony } from './support.ts'

/** The ways in without a code: what there is, another name for each, one more, one less. */
export const MyPasskeys = () => {
  const { answer, again } = createAnswer(
    () => 'mine',
    () => listPasskeys(),
  )
  const [no, setNo] = createSignal<No>()
  const [said, setSaid] = createSignal<string>()
  const known = () => {
    const now = answer()
    return now && !isNo(now) ? now.passkeys : []
  }
  const after = (refused: No | undefined, words?: string) => {
    setNo(refused)
    setSaid(refused ? undefined : words)
    again()
  }
  const add = async () => {
    const outcome = await (await openCeremony()).makePasskey()
    if (outcome !== 'cancelled') after(outcome === 'done' ? undefined : outcome.refusal, t('passkey.added'))
  }
  const remove = async (id: string) => {
    const removed = await removePasskey(id)
    after(isNo(removed) ? removed.refusal : undefined, t('passkey.removed'))
  }
  return (
    <section aria-labelledby="passkeys">
      <h3 id="passkeys">{t('passkey.title')}</h3>
      <p class="note">{t('passkey.lead')}</p>
      <ul class="devices">
        <For each={known()}>
          {(passkey) => (
            <PasskeyRow
              passkey={passkey}
              onRenamed={(refused) => after(refused, t('passkey.renamed'))}
              onRemove={() => void remove(passkey.id)}
            />
          )}
        </For>
      </ul>
      <Refused no={no()} />
      <Show when={said()} keyed>
        {(words) => <Notice focused>{words}</Notice>}
      </Show>
      <Show when={hasPasskeys()} fallback={<p class="note">{t('passkey.notHere')}</p>}>
        <Button onClick={() => void add()}>{t('passkey.add')}</Button>
      </Show>
    </section>
  )
}
