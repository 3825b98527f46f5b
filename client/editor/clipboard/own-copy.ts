import * as v from 'valibot'

/** What a copy says to our own pages alone, beside the words for every program. */
const OWN_COPY = 'application/x-trama+json'

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const idSchema = v.strictObject({ pen: whole, clock: whole, length: v.pipe(whole, v.minValue(1)) })

const copySchema = v.strictObject({
  /** The text it comes from. */
  text: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  /** Which letters they are, in reading order. */
  ids: v.pipe(v.array(idSchema), v.maxLength(20_000)),
  /** The same words with all that the schema knows of them. */
  html: v.string(),
})

export type OwnCopy = v.InferOutput<typeof copySchema>

export const writeOwnCopy = (data: DataTransfer, copy: OwnCopy): void =>
  data.setData(OWN_COPY, JSON.stringify(copy))

/**
 * What one of our pages put there, or null: another program's words, or a browser that kept only what it knows. Any page can
 * write the same: the HTML is read like every other, and whose letters they are the server looks up, letter by letter.
 */
export const readOwnCopy = (data: DataTransfer, longest: number): OwnCopy | null => {
  const said = data.getData(OWN_COPY)
  if (!said || said.length > longest) return null
  try {
    const read = v.safeParse(copySchema, JSON.parse(said))
    return read.success ? read.output : null
  } catch {
    return null
  }
}
