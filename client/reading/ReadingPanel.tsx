import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { t, type WordKey } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { chooseReading, reading, readingChoices, type ReadingChoice } from './reading.ts'
import './reading.css'

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
          <form class="reading" method="dialog" ref={(form) => (dialog = form)}>
            <For each={Object.keys(readingChoices) as ReadingChoice[]}>
              {(choice) => <Choice choice={choice} />}
            </For>
            <p class="hint">{t('reading.note')}</p>
            <Button look="filled" onClick={() => dialog?.closest('dialog')?.close()}>
              {t('reading.done')}
            </Button>
          </form>
        </Dialog>
      </Show>
    </>
  )
}

const Choice = (props: { choice: ReadingChoice }) => {
  const name = createUniqueId()
  return (
    <fieldset class="field">
      <legend>{t(`reading.${props.choice}.name`)}</legend>
      <div class="options">
        <For each={readingChoices[props.choice]}>
          {(value) => (
            <label>
              <input
                type="radio"
                name={name}
                checked={reading()[props.choice] === value}
                onChange={() => chooseReading(props.choice, value)}
              />
              <span>{t(`reading.${props.choice}.${value}` as WordKey)}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
