import { createUniqueId, For } from 'solid-js'
import { t, type WordKey } from '../i18n.ts'
import { chooseReading, reading, readingChoices, type ReadingChoice } from './reading.ts'
import './reading.css'

/** Every choice about how one reads; each works at once. */
export const ReadingChoices = () => (
  <For each={Object.keys(readingChoices) as ReadingChoice[]}>{(choice) => <Choice choice={choice} />}</For>
)

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
