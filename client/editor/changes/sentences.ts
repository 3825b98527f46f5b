export type Stretch = { from: number; to: number }

/** The sentences of a line, in units; together they are the whole line, and an empty line is one. */
export const sentencesOf = (line: string): Stretch[] => {
  const sentences: Stretch[] = []
  let from = 0
  // Abbreviations end no sentence that matters here: at worst one more is counted.
  for (const { index, 0: end } of line.matchAll(/[.!?…]+["»”’)\]]*\s+|\n+/g)) {
    const to = index + end.length
    sentences.push({ from, to })
    from = to
  }
  if (from < line.length || !sentences.length) sentences.push({ from, to: line.length })
  return sentences
}

/** Whether a change touches a sentence: its words, not the space after it; where words only went, the place they left. */
const touches = (change: Stretch, sentence: Stretch, words: number, isLast: boolean): boolean =>
  change.from === change.to
    ? sentence.from <= change.from && (change.from < sentence.to || (isLast && change.from <= sentence.to))
    : change.from < sentence.from + words && change.to > sentence.from

/** The sentences of a line that changed, given the stretches that did. */
export const sentencesChanged = (line: string, changes: readonly Stretch[]): Stretch[] => {
  const all = sentencesOf(line)
  return all.filter((sentence, index) => {
    const words = line.slice(sentence.from, sentence.to).trimEnd().length
    return changes.some((change) => touches(change, sentence, words, index === all.length - 1))
  })
}

/** The first words of a text, whole, at most `most` units of them. */
export const firstWords = (text: string, most = 70): string => {
  const plain = text.trim().replace(/\s+/g, ' ')
  if (plain.length <= most) return plain
  const cut = plain.slice(0, most)
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`
}
