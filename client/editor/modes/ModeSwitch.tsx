import { createUniqueId, For } from 'solid-js'
import { t } from '../../i18n.ts'
import { ariaKeys } from '../shortcuts/key-names.ts'

const modes = ['write', 'read'] as const

/** *Scrivo · Leggo*: one press there, one press back. */
export const ModeSwitch = (props: { reading: boolean; onChoose: (reading: boolean) => void }) => {
  const name = createUniqueId()
  return (
    <fieldset class="mode-switch" aria-keyshortcuts={ariaKeys('mode')}>
      <legend class="unseen">{t('sheet.mode.name')}</legend>
      <For each={modes}>
        {(mode) => (
          <label>
            <input
              type="radio"
              name={name}
              checked={props.reading === (mode === 'read')}
              onChange={() => props.onChoose(mode === 'read')}
            />
            <span>{t(`sheet.mode.${mode}`)}</span>
          </label>
        )}
      </For>
    </fieldset>
  )
}
