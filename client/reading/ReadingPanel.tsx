import { createSignal, Show } from 'solid-js'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ReadingChoices } from './ReadingChoices.tsx'

/** "How do you want to read": every choice is seen at once behind the panel, and stays on this device. */
export const ReadingPanel = () => {
  const [open, setOpen] = createSignal(false)
  let dialog: HTMLFormElement | undefined
  return (
    <>
      <button class="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('reading.title')}
      </button>
      <Show when={open()}>
        <Dialog title={t('reading.title')} onClose={() => setOpen(false)}>
          <form method="dialog" ref={(form) => (dialog = form)}>
            <div class="reading choices">
              <ReadingChoices />
              <p class="hint">{t('reading.note')}</p>
            </div>
            <p class="actions">
              <Button look="filled" onClick={() => dialog?.closest('dialog')?.close()}>
                {t('reading.done')}
              </Button>
            </p>
          </form>
        </Dialog>
      </Show>
    </>
  )
}
