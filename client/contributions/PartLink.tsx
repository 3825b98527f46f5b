import { For, Show } from 'solid-js'
import { shortTitle } from '../../shared/documents.ts'
import type { PartOrigin } from './asked.ts'
import { t } from '../i18n.ts'

type Props = { documentId: string; part: PartOrigin }

/** The name of a part, which opens the text there. */
export const PartLink = (props: Props) => (
  <a href={`/t/${props.documentId}${props.part.key ? `#${props.part.key}` : ''}`}>
    <bdi>
      {shortTitle(props.part.title) ||
        t(props.part.id === null ? 'contributions.beforeParts' : 'workshop.untitled')}
    </bdi>
  </a>
)

/** Parts one after the other, as in a sentence. */
export const PartLinks = (props: { documentId: string; parts: PartOrigin[] }) => (
  <For each={props.parts}>
    {(part, place) => (
      <>
        <Show when={place() > 0}>, </Show>
        <PartLink documentId={props.documentId} part={part} />
      </>
    )}
  </For>
)
