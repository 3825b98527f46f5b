import type { Node } from 'prosemirror-model'
import { AllSelection, TextSelection, type Selection, type Transaction } from 'prosemirror-state'
import type { CharacterId } from './binding.ts'
import type { Mirror } from './mirror.ts'
import { followRedone, idOfPlace, locate, seek } from './place.ts'
import { placeOfPos, posOfPlace } from './positions.ts'
import { shownBefore, shownNow, type Shown } from './shown.ts'

/** A selection by the characters left of its ends. Source: SPEC.md [B12]. */
export type Caret = { anchor: CharacterId | null; head: CharacterId | null; all: boolean }

export const shownIn = (mirror: Mirror): Shown => (mirror.hold ? shownBefore(mirror.hold) : shownNow)

export const idAt = (mirror: Mirror, doc: Node, pos: number, shown: Shown): CharacterId | null => {
  const { row, offset } = placeOfPos(doc, pos)
  const found = mirror.rows[row]
  return found ? idOfPlace(seek(found, offset, shown)) : null
}

export const posOf = (mirror: Mirror, doc: Node, id: CharacterId, shown: Shown): number | null => {
  const place = locate(mirror, id, shown)
  return place && place.row < doc.childCount ? posOfPlace(doc, place) : null
}

export const caretOf = (mirror: Mirror, doc: Node, selection: Selection, shown: Shown): Caret => {
  const head = idAt(mirror, doc, selection.head, shown)
  const anchor = selection.empty ? head : idAt(mirror, doc, selection.anchor, shown)
  return { anchor, head, all: selection instanceof AllSelection }
}

export const sameCaret = (a: Caret, b: Caret): boolean =>
  a.head?.pen === b.head?.pen && a.head?.clock === b.head?.clock && a.all === b.all

/** Puts the selection back where its characters are now; one's own undo may have given them new ids. [B18] */
export const restoreCaret = (mirror: Mirror, tr: Transaction, caret: Caret, redone = false): void => {
  const find = (id: CharacterId | null): number | null => {
    const now = id && redone ? followRedone(mirror.body.doc!, id) : id
    return now && posOf(mirror, tr.doc, now, shownNow)
  }
  const head = find(caret.head)
  const anchor = caret.anchor === caret.head ? head : find(caret.anchor)
  if (caret.all) tr.setSelection(new AllSelection(tr.doc))
  else if (anchor !== null && head !== null) {
    const selection = TextSelection.create(tr.doc, anchor, head)
    // Setting an equal selection would still disturb a composition elsewhere.
    if (!selection.eq(tr.selection)) tr.setSelection(selection)
  }
}
