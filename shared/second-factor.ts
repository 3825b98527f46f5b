import * as v from 'valibot'

/** How many spare codes there are, for the day when the phone is not there. */
export const SPARES = 8

/** Six digits of the app, or a spare code; spaces and dashes do not count. */
export const secondSchema = v.object({
  code: v.pipe(
    v.string(),
    v.maxLength(60),
    v.transform((code) => code.toUpperCase().replace(/[^0-9A-Z]/g, '')),
    v.regex(/^(\d{6}|[0-9A-Z]{12})$/, 'second-wrong'),
  ),
})
