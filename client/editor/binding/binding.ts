import type { Node } from 'prosemirror-model'
import type { Plugin } from 'prosemirror-state'
import type * as Y from 'yjs'
import type { SourceLink } from '../../../shared/sync-protocol.ts'

/** A character (or a marker) by its identity: it stays what it is, wherever others write. */
export type CharacterId = { pen: number; clock: number }

export type BindingOptions = {
  /** Before the update of an undo leaves: the exact sources of the words it brings back. Source: SPEC.md [B17]. */
  beforeUndoUpdate?(sources: SourceLink[]): void
  /** A block on screen was not what the text says, and was repaired; no content is told. */
  onMismatch?(info: { block: number }): void
}

export type FlatBinding = {
  /** For `EditorState.create({ doc, plugins: [plugin, …] })`. */
  plugin: Plugin
  /** The document as the body reads now. */
  doc: Node
  undo(): boolean
  redo(): boolean
  canUndo(): boolean
  canRedo(): boolean
  /** Ends the step that one undo takes back; the binding does it by itself on structural edits and pauses. */
  endStep(): void
  /** Left anchor of a caret: the character before it, or the marker at a block's start. */
  idAt(pos: number): CharacterId | null
  /** The caret of an anchor; when the character is gone, the nearest place left of it. */
  posOf(id: CharacterId): number | null
  /** Flat index of the visible body (UTF-16, a marker counts 1) → position just before that character. */
  posOfIndex(index: number): number
  destroy(): void
}

export const makeBinding = (_body: Y.Text, _options: BindingOptions = {}): FlatBinding => {
  throw new Error('not yet')
}
