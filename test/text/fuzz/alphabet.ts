/**
 * Each typist has letters of their own, each typed once: a character's typist can be told by looking at it, and
 * two characters are never equal by chance. Owner 0 is the server.
 */
const PLAIN = { first: 0x4e00, each: 3_400 }
const PAIRS = { first: 0x20000, each: 7_000 }

export const makeAlphabet = (owner: number) => {
  let [plain, pairs] = [0, 0]
  return {
    letter: (): string => String.fromCodePoint(PLAIN.first + owner * PLAIN.each + (plain++ % PLAIN.each)),
    /** Two UTF-16 units, as an emoji. */
    pair: (): string => String.fromCodePoint(PAIRS.first + owner * PAIRS.each + (pairs++ % PAIRS.each)),
  }
}

export type Alphabet = ReturnType<typeof makeAlphabet>

export const ownerOf = (character: string): number => {
  const point = character.codePointAt(0)!
  return point >= PAIRS.first
    ? Math.floor((point - PAIRS.first) / PAIRS.each)
    : Math.floor((point - PLAIN.first) / PLAIN.each)
}
