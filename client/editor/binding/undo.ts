import * as Y from 'yjs'
import type { SourceLink } from '../../../shared/sync-protocol.ts'
import { hasCells, markerMap, readKey } from '../../../shared/text/items.ts'
import type { CharacterId } from './binding.ts'
import type { Caret } from './caret.ts'

/** A pause this long begins a new thing to undo, in ms. */
const PAUSE = 700

const CARET = 'caret'

/**
 * Undo never takes away a marker that has cells, or may have: a colleague may be writing in them, unseen so far.
 * Undoing a widget removes its `gone: false`, and that hides it. Source: SPEC.md [B17], [B19].
 */
const mayDelete = (item: Y.Item): boolean => {
  const isIdentity = item.parentSub === 'type' || item.parentSub === 'name'
  const marker = isIdentity ? (item.parent as Y.AbstractType<unknown>)._item : item
  const map = marker && markerMap(marker)
  return !map || (readKey(map)('type') !== 'widget' && !hasCells(map))
}

/** One link for what is in a row on both sides: a frame holds only so many. */
export const pushSource = (sources: SourceLink[], next: SourceLink): void => {
  const last = sources[sources.length - 1]
  const goesOn =
    last?.sourcePen === next.sourcePen &&
    last.from + last.length === next.from &&
    last.sourceFrom + last.length === next.sourceFrom
  if (goesOn) last.length += next.length
  else sources.push(next)
}

/** The exact sources of what an undo brings back, unit by unit. Source: SPEC.md [B17], trace [W2]. */
const sourcesOf = (
  tr: Y.Transaction,
  deletions: Y.UndoManager['undoStack'][number]['deletions'],
): SourceLink[] => {
  const pen = tr.doc.clientID
  const before = tr.beforeState.get(pen) ?? 0
  const sources: SourceLink[] = []
  Y.iterateDeletedStructs(tr, deletions, (struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return
    const { redone, length, id } = struct
    if (redone?.client === pen && redone.clock >= before)
      pushSource(sources, { pen, from: redone.clock, length, sourcePen: id.client, sourceFrom: id.clock })
  })
  return sources
}

export type UndoOptions = { pauseMs?: number; tellSources?(sources: SourceLink[]): void }

/** Undo of one's own things only, one thing a person did at a time. Source: SPEC.md [B17], [B18]. */
export const makeUndo = (body: Y.Text, origin: object, options: UndoOptions) => {
  const manager = new Y.UndoManager(body, {
    trackedOrigins: new Set([origin]),
    captureTimeout: options.pauseMs ?? PAUSE,
    deleteFilter: mayDelete,
  })
  let caret: Caret | null = null
  manager.on('stack-item-added', ({ stackItem }) => stackItem.meta.set(CARET, caret))
  return {
    manager,
    /** What gave way is nothing to undo any more: its words would stand twice. Source: SPEC.md [B23]. */
    forget: ({ pen, clock }: CharacterId): void => {
      const id = Y.createID(pen, clock)
      manager.undoStack = manager.undoStack.filter(({ insertions }) => !Y.isDeleted(insertions, id))
    },
    /** The caret as it was before the change that is about to be made. */
    saveCaret: (before: Caret | null): void => {
      caret = before
    },
    /** The caret to show with the undo under way, when a transaction is one. */
    caretOf: (tr: Y.Transaction): Caret | null =>
      tr.origin === manager ? ((manager.currStackItem?.meta.get(CARET) as Caret | undefined) ?? null) : null,
    /** Tells the sources while the transaction is still closed, so that they leave before its update. */
    tellSources: (tr: Y.Transaction): void => {
      if (tr.origin !== manager || !manager.currStackItem) return
      const sources = sourcesOf(tr, manager.currStackItem.deletions)
      if (sources.length > 0) options.tellSources?.(sources)
    },
  }
}
