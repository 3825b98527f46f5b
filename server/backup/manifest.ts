import * as v from 'valibot'

/** What a backup says of itself, in its first entry. Source: SPEC.md. */
export const manifestSchema = v.object({
  product: v.literal('trama-comune'),
  format: v.literal(1),
  /** ms of the moment it shows. */
  madeAt: v.pipe(v.number(), v.integer()),
  /** Steps of migration behind its database. */
  steps: v.pipe(v.number(), v.integer()),
  files: v.record(v.string(), v.object({ size: v.number(), sha256: v.string() })),
})
export type Manifest = v.InferOutput<typeof manifestSchema>

export const MANIFEST = 'manifest.json'

/** The only names that are read out of a backup: nothing in it can be written elsewhere. */
export const isOurName = (name: string): boolean =>
  name === 'trama.db' || /^(keys|heads|erasures)\/[\w-]+(\.[\w-]+)?$/.test(name)

/** A backup that is not taken, with the sentence that says why. */
export class BadBackup extends Error {}
