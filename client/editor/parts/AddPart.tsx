import { createSignal, For, Show } from 'solid-js'
import type { DocumentKind } from '../../../shared/text/parts.ts'
import { partsOf } from '../../../shared/text/parts.ts'
import { addPart, isNo } from '../../api.ts'
import { t } from '../../i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { partWord } from './part-words.ts'
import type { ListedPart } from './listed-parts.ts'

type Props = {
  documentId: string
  kind: DocumentKind
  parts: readonly ListedPart[]
  /** The part is in the text now. */
  onAdded: (key: string, title: string) => void
}

/** The parts that the text does not have yet, one press away; the server puts them in their place. */
export const AddPart = (props: Props) => {
  const [open, setOpen] = createSignal(false)
  const [failed, setFailed] = createSignal(false)
  const missing = () => {
    const present = new Set(props.parts.map(({ key }) => key))
    return partsOf(props.kind).filter(({ key }) => !present.has(key))
  }
  const add = async (key: string) => {
    const answer = await addPart(props.documentId, key)
    setFailed(isNo(answer))
    if (isNo(answer)) return
    setOpen(false)
    props.onAdded(key, partWord(props.kind, key, 'title') ?? '')
  }
  return (
    <Show when={missing().length} fallback={<p class="note">{t('desk.parts.all')}</p>}>
      <Button class="small" onClick={() => setOpen(true)}>
        <Icon name="plus" />
        {t('desk.parts.add')}
      </Button>
      <Show when={open()}>
        <Dialog title={t('desk.parts.adding')} onClose={() => setOpen(false)}>
          <Show when={failed()}>
            <p class="wrong" role="alert">
              {t('desk.parts.failed')}
            </p>
          </Show>
          <ul class="missing-parts">
            <For each={missing()}>
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
            <Button look="plain" onClick={() => setOpen(false)}>
              {t('desk.link.cancel')}
            </Button>
          </p>
        </Dialog>
      </Show>
    </Show>
  )
}
