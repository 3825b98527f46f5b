import * as v from 'valibot'

/** The four people of the demonstration as whom anybody may enter. */
export const doors = ['marta', 'giulio', 'anna', 'sami'] as const
export type Door = (typeof doors)[number]

/** Whether a demonstration is here, may be made from here, wants the set-up link, or must not be: real people are here. */
export type DemoState = 'made' | 'free' | 'with-link' | 'closed'

export const makeDemoSchema = v.object({ token: v.optional(v.pipe(v.string(), v.maxLength(200))) })
export const enterDemoSchema = v.object({ personId: v.pipe(v.string(), v.maxLength(40)) })
