import { graphemesOf } from '../people.ts'

/** Words and letters as calls and offices count them; `letters` with spaces, `bare` without. */
export type Count = { words: number; letters: number; bare: number }

/** What stands between two spaces is a word if it has a letter or a figure: "l’ascolto" is one, a dash is none. */
const word = /[\p{L}\p{N}]/u

/** Counts one line or several; the turn of a line is a space between words and no letter. */
export const countOf = (lines: readonly string[]): Count => {
  const count = { words: 0, letters: 0, bare: 0 }
  for (const line of lines) {
    for (const piece of line.split(/\s+/u)) {
      if (word.test(piece)) count.words += 1
      count.bare += graphemesOf(piece).length
    }
    count.letters += line.replace(/\n/g, '').match(/\s/gu)?.length ?? 0
  }
  return { ...count, letters: count.letters + count.bare }
}
