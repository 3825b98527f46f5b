import { createSignal, Show } from 'solid-js'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'

/** Words that are only here: to copy or to download, in plain text. `quiet`: something else is what one came for. */
export const KeptWords = (props: { words: string; quiet?: boolean }) => {
  const [said, setSaid] = createSignal('')
  let area!: HTMLTextAreaElement
  const copy = async () => {
    area.select()
    try {
      await navigator.clipboard.writeText(props.words)
      setSaid(t('kept.copied'))
    } catch {
      setSaid(t('kept.copyByHand'))
    }
  }
  const download = () => {
    const address = URL.createObjectURL(new Blob([props.words], { type: 'text/plain;charset=utf-8' }))
    const link = Object.assign(document.createElement('a'), {
      href: address,
      download: t('kept.fileName'),
    })
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 1_000)
  }
  return (
    <Show when={props.words} fallback={<p>{t('kept.nothing')}</p>}>
      <div class="kept-words">
        <label class="field">
          <b>{t('kept.words')}</b>
          <span class="hint">{t('kept.wordsText')}</span>
          <textarea ref={area} class="input" readonly rows={6} value={props.words} />
        </label>
        <div class="actions">
          <Button look={props.quiet ? 'outlined' : 'filled'} onClick={() => void copy()}>
            {t('kept.copy')}
          </Button>
          <Button onClick={download}>{t('kept.download')}</Button>
        </div>
        <p role="status">{said()}</p>
      </div>
    </Show>
  )
}
