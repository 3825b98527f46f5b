import * as v from 'valibot'

/** A pause is without reasons and without dates; others read of it only when the person lets them. */
export type Pause = 'hidden' | 'shown'

export const pauseSchema = v.object({ shown: v.boolean() })
