import { For } from 'solid-js'
import { t } from '../../i18n.ts'
import { ObstacleLink } from '../../obstacles/ObstacleLink.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { textSigns } from '../view/text-signs.ts'
import { Keys } from './Keys.tsx'
import { shortcutGroups, shortcuts, shortcutsOf } from './table.ts'

type Props = {
  /** Whether a bare `?` outside the text opens this: voices that dictate may want it off. */
  bareKey: boolean
  onBareKey: () => void
  onClose: () => void
}

/** Every key of the desk, from the very table that the keymap is made of. */
export const ShortcutsDialog = (props: Props) => (
  <Dialog title={t('shortcuts.title')} onClose={props.onClose}>
    <p class="note">{t('shortcuts.lead')}</p>
    <div class="shortcuts" tabindex="0" role="group" aria-label={t('shortcuts.title')}>
      <For each={shortcutGroups}>
        {(group) => (
          <section>
            <h3>{t(`shortcuts.group.${group}`)}</h3>
            <dl>
              <For each={shortcutsOf(group)}>
                {(name) => (
                  <div>
                    <dt>{t(`shortcuts.name.${name}`)}</dt>
                    <For each={shortcuts[name].keys}>{(key) => <Keys of={key} />}</For>
                  </div>
                )}
              </For>
            </dl>
          </section>
        )}
      </For>
      <section>
        <h3>{t('shortcuts.group.signs')}</h3>
        <p class="note">{t('shortcuts.signsLead')}</p>
        <dl>
          <For each={textSigns.filter(({ signs }) => signs.length)}>
            {({ signs, makes }) => (
              <div>
                <dt>{t(`shortcuts.name.${makes}`)}</dt>
                <For each={signs}>
                  {(sign) => (
                    <dd>
                      <kbd>{sign}</kbd>
                    </dd>
                  )}
                </For>
              </div>
            )}
          </For>
        </dl>
      </section>
    </div>
    <label class="choice">
      <input type="checkbox" checked={props.bareKey} onChange={() => props.onBareKey()} />
      {t('shortcuts.bareKey')}
    </label>
    <div class="actions">
      <ObstacleLink apart />
      <Button look="filled" onClick={(event) => event.currentTarget.closest('dialog')?.close()}>
        {t('shortcuts.close')}
      </Button>
    </div>
  </Dialog>
)
