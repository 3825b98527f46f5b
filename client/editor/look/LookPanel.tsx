import { createUniqueId, For } from 'solid-js'
import { t } from '../../i18n.ts'
import { ObstacleLink } from '../../obstacles/ObstacleLink.tsx'
import { ReadingPanel } from '../../reading/ReadingPanel.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { textSizes, type DeskChoices } from '../desk-choices.ts'
import { printPage } from '../print/print-page.ts'
import type { Writing } from '../view/create-writing.ts'
import { WordCount } from './WordCount.tsx'

/** "Come vedo il testo": one's own choices on this device, and what one asks of the text as it is. */
export const LookPanel = (props: {
  choices: DeskChoices
  writing: Writing | undefined
  onClose: () => void
}) => {
  let close!: HTMLButtonElement
  const shut = () => close.closest('dialog')?.close()
  const { choose, now } = props.choices
  return (
    <Dialog title={t('sheet.look.title')} onClose={() => props.onClose()}>
      <div class="look">
        <Switch
          name={t('sheet.look.calm')}
          note={t('sheet.look.calmNote')}
          on={now().calm}
          onTurn={(calm) => choose({ calm })}
        />
        <TextSizes choices={props.choices} />
        <p>
          <ReadingPanel />
        </p>
        {props.writing && <WordCount writing={props.writing} />}
        <p>
          <ObstacleLink apart />
        </p>
        <p class="actions">
          <Button
            onClick={() => {
              shut()
              printPage()
            }}
          >
            {t('sheet.print.ask')}
          </Button>
          <Button ref={close} look="filled" onClick={shut}>
            {t('reading.done')}
          </Button>
        </p>
      </div>
    </Dialog>
  )
}

const Switch = (props: { name: string; note: string; on: boolean; onTurn: (on: boolean) => void }) => {
  const note = createUniqueId()
  return (
    <div>
      <label>
        <input
          type="checkbox"
          role="switch"
          aria-describedby={note}
          checked={props.on}
          onChange={(event) => props.onTurn(event.currentTarget.checked)}
        />
        <span>{props.name}</span>
      </label>
      <p class="hint" id={note}>
        {props.note}
      </p>
    </div>
  )
}

const TextSizes = (props: { choices: DeskChoices }) => {
  const name = createUniqueId()
  return (
    <fieldset class="field">
      <legend>{t('sheet.look.size')}</legend>
      <div class="options">
        <For each={textSizes}>
          {(size) => (
            <label>
              <input
                type="radio"
                name={name}
                checked={props.choices.now().textSize === size}
                onChange={() => props.choices.choose({ textSize: size })}
              />
              <span>{t(`sheet.look.sizes.${size}`)}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
