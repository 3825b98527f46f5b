import { createSignal, Show } from 'solid-js'
import { t } from '../../i18n.ts'
import { Button } from '../../ui/Button.tsx'

/** Words that are only on this page: to copy or to download, in plain text. */
export const KeptWords = (props: { words: string }) => {
  const [said, setSaid] = createSignal('')
  let area!: HTMLTextAreaElement
  const copy = async () => {
    area.select()
    try {
      await navigator.clipboard.writeText(props.words)
      setSaid(t('desk.ended.copied'))
    } catch {
      setSaid(t('desk.ended.copyByHand'))
    }
  }
  const download = () => {
    const address = URL.createObjectURL(new Blob([props.words], { type: 'text/plain;charset=utf-8' }))
    const link = Object.assign(document.createElement('a'), {
      href: address,
      download: t('desk.ended.fileName'),
    })
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 1_000)
  }
  return (
    <Show when={props.words} fallback={<p>{t('desk.ended.nothingKept')}</p>}>
      <label class="field">
        <b>{t('desk.ended.kept')}</b>
        <span class="hint">{t('desk.ended.keptText')}</span>
        <textarea ref={area} class="input" readonly rows={6} value={props.words} />
      </label>
      <div class="actions">
        <Button look="filled" onClick={() => void copy()}>
          {t('desk.ended.copy')}
        </Button>
        <Button onClick={download}>{t('desk.ended.download')}</Button>
      </div>
      <p role="status">{said()}</p>
    </Show>
  )
}
