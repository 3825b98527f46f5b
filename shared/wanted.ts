import * as v from 'valibot'
import { knowledgeKinds, type Knowledge } from './voices.ts'

/** The kinds a group may want at its table; nobody is looked for because they would rather not say. */
export const wantedKinds = knowledgeKinds.filter((kind) => kind !== 'undeclared')

export type WantedKind = (typeof wantedKinds)[number]

export const wantedSchema = v.object({
  kinds: v.pipe(v.array(v.picklist(wantedKinds)), v.maxLength(16)),
})

export const bitsOfWanted = (kinds: readonly WantedKind[]): number =>
  wantedKinds.reduce((bits, kind, place) => (kinds.includes(kind) ? bits | (1 << place) : bits), 0)

export const wantedOfBits = (bits: number): WantedKind[] =>
  wantedKinds.filter((_, place) => (bits & (1 << place)) !== 0)

export type KindNotice = { kind: WantedKind; heard: 'nobody' | 'one' }

/** Which of the wanted kinds are missing or one person alone; of kinds that the group did not name nothing is said. */
export const kindNotices = (
  wanted: readonly WantedKind[],
  voices: readonly (readonly Knowledge[])[],
): KindNotice[] =>
  wanted.flatMap((kind) => {
    const there = voices.filter((voice) => voice.includes(kind)).length
    if (there > 1) return []
    return [{ kind, heard: there === 0 ? ('nobody' as const) : ('one' as const) }]
  })
