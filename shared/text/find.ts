import { folded } from './folded.ts'

/** Folded words, and where each of their letters stood: `places[i]` in UTF-16 units; null when nothing moved. */
export type Folded = { text: string; places: readonly number[] | null }

/** Letters that fold one for one: Latin ones already joined with their accents, and the signs around them. */
const oneForOne = /^[\p{ASCII}\u0080-\u02af\u2000-\u206f\u20ac]*$/u

const spaced = (text: string) => text.replace(/\s/g, ' ')

/** A text as one looks for words in it: without accents and capitals, any space a space. */
export const foldText = (text: string): Folded => {
  if (oneForOne.test(text)) return { text: spaced(folded(text)), places: null }
  let found = ''
  const places: number[] = []
  let at = 0
  for (const letter of text) {
    const plain = spaced(folded(letter))
    for (let unit = 0; unit < plain.length; unit++) places.push(at)
    found += plain
    at += letter.length
  }
  return { text: found, places: [...places, at] }
}

/** What is looked for; empty when there is nothing to look for. */
export const foldQuery = (query: string): string => {
  const wanted = spaced(folded(query))
  return wanted.trim() === '' ? '' : wanted
}

export type Found = { from: number; to: number }

/** Where the wanted words stand, in UTF-16 units of the text as written, none over another; accents go with their letter. */
export const findIn = ({ text, places }: Folded, wanted: string): Found[] => {
  const found: Found[] = []
  if (wanted === '') return found
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length
    found.push({ from: places?.[at] ?? at, to: places?.[end] ?? end })
  }
  return found
}
