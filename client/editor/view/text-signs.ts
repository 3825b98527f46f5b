import type { Node } from 'prosemirror-model'
import { choiceOf } from './block-choices.ts'
import type { BlockChoice } from './block-choices.ts'
import type { Emphasis } from './mark-commands.ts'

type LineSign = { makes: BlockChoice | 'done'; signs: readonly string[]; line: RegExp }
type WordSign = { makes: Emphasis; signs: readonly string[]; words: RegExp }

/** Signs typed at the start of a line and followed by a space, and signs round some words: what each of them makes. */
export const textSigns: readonly (LineSign | WordSign)[] = [
  { makes: 'heading-1', signs: ['#'], line: /^#\s$/ },
  { makes: 'heading-2', signs: ['##'], line: /^##\s$/ },
  { makes: 'heading-3', signs: ['###'], line: /^###\s$/ },
  { makes: 'bullet', signs: ['-', '*'], line: /^[-*]\s$/ },
  { makes: 'number', signs: ['1.', '1)'], line: /^1[.)]\s$/ },
  { makes: 'check', signs: ['[]'], line: /^\[ ?\]\s$/ },
  { makes: 'done', signs: ['[x]'], line: /^\[[xX]\]\s$/ },
  { makes: 'quote', signs: ['>'], line: /^>\s$/ },
  { makes: 'strong', signs: ['**…**'], words: around('\\*\\*', '*') },
  { makes: 'em', signs: ['*…*', '_…_'], words: around('\\*', '*') },
  { makes: 'em', signs: [], words: around('_', '_') },
]

/** The opening sign stands at a start or after a space or an opening mark; the words begin and end with no space. */
function around(sign: string, letter: string): RegExp {
  const [word, any] = [`[^\\s${letter}]`, `[^${letter}]`]
  return new RegExp(`(^|[\\s([{«"'“‘—–-])(${sign})(${word}(?:${any}{0,300}${word})?)${sign}$`, 'u')
}

/** What the signs before the caret ask for, in units of the line. */
export type Asked =
  | { makes: BlockChoice | 'done'; sign: { from: 0; to: number } }
  | { makes: Emphasis; open: { from: number; to: number }; close: { from: number; to: number } }

/** A look can be asked of a plain line; a box to tick also of a line of a list. */
const mayMake = (makes: BlockChoice | 'done', block: Node): boolean => {
  const now = choiceOf(block)
  const isBox = makes === 'check' || makes === 'done'
  return now === 'paragraph' || (isBox && (now === 'bullet' || now === 'number'))
}

/** Finds the signs that end where the caret is; `before` is the text of the line up to there. */
export const askedBy = (before: string, block: Node): Asked | null => {
  for (const row of textSigns) {
    if ('line' in row) {
      if (row.line.test(before) && mayMake(row.makes, block))
        return { makes: row.makes, sign: { from: 0, to: before.length } }
      continue
    }
    const [whole, lead, sign] = row.words.exec(before) ?? []
    if (whole === undefined) continue
    const from = before.length - whole.length + lead!.length
    const length = sign!.length
    return {
      makes: row.makes,
      open: { from, to: from + length },
      close: { from: before.length - length, to: before.length },
    }
  }
  return null
}
