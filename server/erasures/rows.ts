import type { AppendEntry } from '../../db/ledger.ts'
import { encodeErased } from '../../shared/trace/erased.ts'
import { foldRow } from '../../shared/trace/fold.ts'
import { rowKinds } from '../../shared/trace/ledger.ts'
import { takeOwnWords } from '../../shared/trace/own-words.ts'
import type { Text } from '../live/text.ts'

/** All of a person, with or without their words; or the voices with which some of their pens spoke. */
export type Erasure =
  | { what: 'person'; personId: string; words: 'keep' | 'remove' }
  | { what: 'voice'; voiceIds: ReadonlySet<string> }

/** The pens of a text that an erasure is about, whatever became of them since. */
const pensOf = ({ pens }: Pick<Text, 'pens'>, asked: Erasure): number[] =>
  [...pens.values()]
    .filter(({ personId, voiceId }) =>
      asked.what === 'person' ? personId === asked.personId : voiceId !== null && asked.voiceIds.has(voiceId),
    )
    .map(({ pen }) => pen)

/**
 * What an erasure writes into a text's log, under the server's own pen: the removal of the person's words when they want
 * it, then the row that says what was destroyed. Memory is changed at once; `update` is for who has the text open.
 * Source: trace/SPEC.md [L7].
 */
export const erasureRows = (
  text: Text,
  asked: Erasure,
  now: number,
): { entries: AppendEntry[]; update: Uint8Array | null } => {
  const pens = pensOf(text, asked)
  if (pens.length === 0) return { entries: [], update: null }
  const own = new Set(pens)
  const at = Math.max(now, text.at)
  const pen = text.serverPen
  const takes = asked.what === 'person' && asked.words === 'remove'
  const update = takes ? takeOwnWords(text.body, text.fold.links, (one) => own.has(one)) : null
  const entries: AppendEntry[] = []
  if (update) entries.push({ pen, at, kind: rowKinds.update, bytes: update })
  entries.push({ pen, at, kind: rowKinds.erased, bytes: encodeErased({ what: asked.what, pens }) })
  text.at = at
  for (const entry of entries) foldRow(text.fold, entry)
  // From now on nothing more comes in with them. Source: [P1]
  for (const one of pens) {
    const owner = text.pens.get(one)!
    text.pens.set(one, { ...owner, retired: true })
  }
  return { entries, update }
}
