import * as v from 'valibot'
import { fits, isPlainText } from './people.ts'

const NAME_GRAPHEMES = 60

/** What the browser answers is read by the library that checks it; here it only has to be of a sane size. */
const responseSchema = v.pipe(
  v.record(v.string(), v.unknown()),
  v.check((response) => JSON.stringify(response).length <= 16_384, 'malformed'),
)

export const passkeyAnswerSchema = v.object({ response: responseSchema })

/** How its person tells one passkey from another. */
export const passkeyNameSchema = v.object({
  name: v.pipe(
    v.string(),
    v.check(isPlainText, 'malformed'),
    v.trim(),
    v.minLength(1),
    v.check((name) => fits(name, NAME_GRAPHEMES), 'too-long'),
  ),
})
