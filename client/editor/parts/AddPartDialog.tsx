import { createSignal, For, Show } from 'solid-js'
import type { DocumentKind } from '../../../shared/text/parts.ts'
import { isNo } from '../../api.ts'
import { addPart } from '../asked.ts'
import { t } from '../../i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { partWord } from './part-words.ts'

type Props = {
  documentId: string
  kind: DocumentKind
  missing: readonly { key: string }[]
  onClose: () => void
  /** The part is in the text now. */
  onAdded: (key: string, title: string) => void
}

/** The parts that the text does not have yet; the server puts the chosen one in its place. */
export const AddPartDialog = (props: Props) => {
  const [failed, setFailed] = createSignal(false)
  const add = async (key: string) => {
    const answer = await addPart(props.documentId, key)
    setFailed(isNo(answer))
    if (isNo(answer)) return
    props.onClose()
    props.onAdded(key, partWord(props.kind, key, 'title') ?? '')
  }
  return (
    <Dialog title={t('desk.parts.adding')} onClose={props.onClose}>
      <Show when={failed()}>
        <p class="wrong" role="alert">
          {t('desk.parts.failed')}
        </p>
      </Show>
      <ul class="missing-parts">
        <For each={props.missing}>
          {({ key }) => (
            <li>
              <button type="button" onClick={() => void add(key)}>
                <b>{partWord(props.kind, key, 'title')}</b>
                <span>{partWord(props.kind, key, 'question')}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <p class="actions">
        <Button look="plain" onClick={() => props.onClose()}>
          {t('desk.link.cancel')}
        </Button>
      </p>
    </Dialog>
  )
}
