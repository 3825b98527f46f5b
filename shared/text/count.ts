import { graphemesOf } from '../people.ts'

/** Words and letters as calls and offices count them; `letters` with spaces, `bare` without. */
export type Count = { words: number; letters: number; bare: number }

/** What stands between two spaces is a word if it has a letter or a figure: "l’ascolto" is one, a dash is none. */
const word = /[\p{L}\p{N}]/u

/** Where one unit may not be one letter: accents apart, signs made of several. */
const joined = /[\p{M}\p{Extended_Pictographic}\u200d\p{Regional_Indicator}]|[\u{10000}-\u{10ffff}]/u

const lettersIn = (piece: string): number => (joined.test(piece) ? graphemesOf(piece).length : piece.length)

/** Counts one line or several; the turn of a line is a space between words and no letter. */
export const countOf = (lines: readonly string[]): Count => {
  const count = { words: 0, letters: 0, bare: 0 }
  for (const line of lines) {
    for (const piece of line.split(/\s+/u)) {
      if (word.test(piece)) count.words += 1
      count.bare += lettersIn(piece)
    }
    count.letters += line.replace(/\n/g, '').match(/\s/gu)?.length ?? 0
  }
  return { ...count, letters: count.letters + count.bare }
}
