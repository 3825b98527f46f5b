import { listVoices } from '../db/voices.ts'
import type { PenOwner } from '../db/pens.ts'
import { insertedAt } from '../shared/trace/fold.ts'
import { visibleRuns } from '../shared/trace/authorship.ts'
import { removedPieces } from '../shared/trace/removals.ts'
import type { Knowledge } from '../shared/voices.ts'
import type { Deps } from './deps.ts'
import type { Text } from './live/text.ts'
import { openVoice } from './seal-voice.ts'

/** A stretch of the visible text in UTF-16 units; `person` null is the server's own text. `at` is when its first letter arrived. */
export type AuthorRun = {
  from: number
  length: number
  person: string | null
  voice: Knowledge[] | null
  at: number
  carriedBy?: string
}

export type Removal = {
  text: string
  length: number
  writer: string | null
  remover: string | null
  writtenAt: number
  at: number
}

/** Runs of one hand are joined while no more than this passed between them, in ms. */
const GAP = 5 * 60_000

export type VoiceOf = (owner: Pick<PenOwner, 'voiceId'> | undefined) => Knowledge[] | null

/** Opens each voice of a workshop once; a withdrawn one is nobody's. */
export const openVoices = async (
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
  workshopId: string,
): Promise<VoiceOf> => {
  const opened = new Map(
    (await listVoices(db, workshopId)).map(({ id, personId, sealed }) => [
      id,
      openVoice(keys.voiceKey, { workshopId, personId }, sealed),
    ]),
  )
  return (owner) => (owner?.voiceId ? (opened.get(owner.voiceId) ?? null) : null)
}

const sameVoice = (a: Knowledge[] | null, b: Knowledge[] | null): boolean => String(a) === String(b)

const continues = (last: AuthorRun | undefined, lastAt: number, run: AuthorRun): boolean =>
  last !== undefined &&
  last.person === run.person &&
  last.carriedBy === run.carriedBy &&
  sameVoice(last.voice, run.voice) &&
  Math.abs(run.at - lastAt) <= GAP

/** Whose words the visible text is. Source: trace/SPEC.md [W], [L2]. */
export const readAuthorship = (text: Pick<Text, 'body' | 'fold' | 'pens'>, voiceOf: VoiceOf): AuthorRun[] => {
  const runs: AuthorRun[] = []
  let lastAt = 0
  for (const { from, length, pen, clock, carriedBy } of visibleRuns(text.body, text.fold.links)) {
    const owner = text.pens.get(pen)
    const carrier = carriedBy === undefined ? undefined : text.pens.get(carriedBy)
    const run: AuthorRun = {
      from,
      length,
      person: owner?.personId ?? null,
      voice: voiceOf(owner),
      at: insertedAt(text.fold, pen, clock) ?? 0,
    }
    if (carrier?.personId && carrier.personId !== run.person) run.carriedBy = carrier.personId
    const last = runs[runs.length - 1]
    if (last && continues(last, lastAt, run)) last.length += length
    else runs.push(run)
    lastAt = run.at
  }
  return runs
}

/** What was taken away, who had written it and who removed it; letters only. Source: [P3]. */
export const readRemovals = (text: Text): Removal[] => {
  const removals: Removal[] = []
  for (const piece of removedPieces(text.body, text.fold)) {
    const writer = text.pens.get(piece.writer)?.personId ?? null
    const remover = text.pens.get(piece.by)?.personId ?? null
    const last = removals[removals.length - 1]
    const joins =
      last && last.writer === writer && last.remover === remover && Math.abs(piece.at - last.at) <= GAP
    if (joins) {
      last.text += piece.text
      last.length += piece.text.length
      continue
    }
    const writtenAt = insertedAt(text.fold, piece.pen, piece.clock) ?? piece.at
    removals.push({ text: piece.text, length: piece.text.length, writer, remover, writtenAt, at: piece.at })
  }
  return removals
}
