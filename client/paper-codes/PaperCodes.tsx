import { createSignal, Show } from 'solid-js'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { later } from '../ui/later.tsx'
import './paper-codes.css'

const PaperDialog = later(async () => (await import('./PaperDialog.tsx')).PaperDialog)

/** Beside the invitation: the way in for who has no mail, and who gave a code to whom. */
export const PaperCodes = (props: { workshopId: string; me: string }) => {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <Button look="plain" class="paper-open" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('paper.open')}
      </Button>
      <Show when={open()}>
        <Dialog title={t('paper.title')} onClose={() => setOpen(false)}>
          <PaperDialog workshopId={props.workshopId} me={props.me} onDone={() => setOpen(false)} />
        </Dialog>
      </Show>
    </>
  )
}
