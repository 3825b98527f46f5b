import { For, Show } from 'solid-js'
import { t } from '../../i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Change, Changes } from './create-changes.ts'

type Props = { changes: Changes; shown: readonly Change[]; onGo: (at: number) => void }

/** Who changed what since one last looked, line by line, in the order of the text. */
export const ChangesPanel = (props: Props) => {
  const whoDid = ({ names }: Change) => (names.length ? names.join(', ') : t('changes.somebody'))
  const go = (at: number) => {
    props.changes.hide()
    props.onGo(at)
  }
  return (
    <Dialog title={t('changes.title')} onClose={props.changes.hide}>
      <Show when={props.shown.length} fallback={<p>{t('changes.none')}</p>}>
        <ol class="changed">
          <For each={props.shown}>
            {(change) => (
              <li>
                <button type="button" onClick={() => go(change.at)}>
                  <b>{whoDid(change)}</b>
                  <Show when={change.part}>
                    <span>{t('changes.inPart', { part: change.part })}</span>
                  </Show>
                  <q>{change.words || t('changes.empty')}</q>
                </button>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <label class="choice no-shape">
        <input
          type="checkbox"
          checked={props.changes.announces()}
          onChange={() => props.changes.turnAnnounces()}
        />
        <span>{t('changes.announces')}</span>
      </label>
      <div class="actions">
        <Button look="filled" onClick={(event) => event.currentTarget.closest('dialog')?.close()}>
          {t('changes.close')}
        </Button>
      </div>
    </Dialog>
  )
}
