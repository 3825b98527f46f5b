import { createResource, createSignal, onCleanup, Show } from 'solid-js'
import { t } from '../i18n.ts'
import { KeptWords } from './KeptWords.tsx'
import { unsentWords } from '../editor/connection/unsent.ts'
import { BODY } from '../../shared/text/flat.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { docOfPage } from './claim.ts'
import { hasUnsent } from './kept-texts.ts'
import { sendKept } from './send-kept.ts'
import { pagesOf, readPage } from './store.ts'

/** Words kept here that the server has not, in plain text, under the title of their text. */
const unsentHere = async (person: string): Promise<string> => {
  const unsent = (await pagesOf(person)).filter((page) => page.unsent)
  const words = await Promise.all(
    unsent.map(async ({ key, view, pens, words }) => {
      if (!view) return words
      const found = await readPage(key)
      const mine = found ? unsentWords(docOfPage(found.updates).getText(BODY), pens) : ''
      return mine && `${view.document.title}\n\n${mine}`
    }),
  )
  return words.filter(Boolean).join('\n\n')
}

type Props = { person: string; onClose: () => void; onGo: () => void }

/** Before what this device keeps is wiped: words that never left may wait for the network, or be taken along as a file. */
export const BeforeWipe = (props: Props) => {
  const [words, { refetch }] = createResource(() => props.person, unsentHere)
  const [busy, setBusy] = createSignal(false)
  const [tried, setTried] = createSignal(false)
  const look = async () => {
    setBusy(true)
    await sendKept(props.person).catch(() => [])
    setBusy(false)
    if (!(await hasUnsent(props.person))) return props.onGo()
    setTried(true)
    void refetch()
  }
  const online = () => void look()
  window.addEventListener('online', online)
  onCleanup(() => window.removeEventListener('online', online))
  return (
    <Dialog title={t('kept.leaveTitle')} onClose={() => props.onClose()}>
      <p>{t('kept.leaveText')}</p>
      <Show when={words()}>{(mine) => <KeptWords quiet words={mine()} />}</Show>
      <p role="status" class="note">
        {tried() && !busy() ? t('kept.leaveNotYet') : ''}
      </p>
      <p class="actions">
        <Button look="filled" busy={busy()} onClick={() => void look()}>
          {t('kept.leaveSend')}
        </Button>
        <Button onClick={() => props.onClose()}>{t('kept.leaveStay')}</Button>
        <Button look="plain" onClick={() => props.onGo()}>
          {t('kept.leaveGo')}
        </Button>
      </p>
    </Dialog>
  )
}
