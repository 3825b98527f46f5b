import { createUniqueId, For } from 'solid-js'
import type { Language } from '../../shared/language.ts'
import { language, speak, t } from '../i18n.ts'
import { ReadingChoices } from './ReadingChoices.tsx'

const languages: Language[] = ['it', 'en']

/** Language and reading, on one's own page: each choice works at once. */
export const MyReading = () => {
  const name = createUniqueId()
  return (
    <div class="reading">
      <fieldset class="field">
        <legend>{t('mine.reading.language')}</legend>
        <div class="options">
          <For each={languages}>
            {(one) => (
              <label lang={one}>
                <input
                  type="radio"
                  name={name}
                  checked={language() === one}
                  onChange={() => void speak(one, 'chosen')}
                />
                <span>{t(`mine.reading.${one}`)}</span>
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <ReadingChoices />
      <p class="hint">{t('reading.note')}</p>
    </div>
  )
}
