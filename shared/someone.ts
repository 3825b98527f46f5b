/**
 * Stands in the place of everybody who erased their account: one for the whole instance, so that nobody can tell one erased
 * person from another. Nobody can be it: it has no way in. The screen says its name in its own language.
 */
export const SOMEONE = {
  id: 'someone',
  name: 'una persona del gruppo',
  /** Drawn as the last of the 24 styles, which few groups reach: the first would be the opener's. */
  number: 23,
} as const
