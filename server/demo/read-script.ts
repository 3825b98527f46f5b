import { readFileSync } from 'node:fs'
import type { DocumentKind } from '../../shared/documents.ts'
import { isWho } from './cast.ts'
import type { Act, Script, Session } from './script.ts'

type Order = { name: string; about: string; lines: string[] }

/** Two lines of words: where, and what. */
const two = ({ name, lines: [first, second, ...more] }: Order): [string, string] => {
  if (first === undefined || second === undefined || more.length > 0)
    throw new Error(`${name} wants two lines`)
  return [first, second]
}

const one = ({ name, lines: [words, ...more] }: Order): string => {
  if (words === undefined || more.length > 0) throw new Error(`${name} wants one line`)
  return words
}

const readers: Record<string, (order: Order) => Act> = {
  open: ({ about }) => ({ open: about }),
  write: ({ about, lines }) => ({ write: about, lines }),
  before: (order) => {
    const [before, line] = two(order)
    return { before, line }
  },
  after: (order) => {
    const [after, add] = two(order)
    return { after, add }
  },
  replace: (order) => {
    const [replace, by] = two(order)
    return { replace, by }
  },
  move: (order) => {
    const [move, behind] = two(order)
    return { move, behind }
  },
  turn: (order) => ({ turn: one(order), into: `${order.about} ` }),
  remove: (order) => ({ remove: one(order) }),
  restore: (order) => ({ restore: one(order) }),
  split: (order) => ({ split: one(order) }),
  join: (order) => ({ join: one(order) }),
  strong: (order) => ({ strong: one(order) }),
}

const actOf = (order: Order): Act => {
  const read = readers[order.name]
  if (!read) throw new Error(`a script knows no "${order.name}"`)
  return read(order)
}

const sessionOf = (paragraph: string): Session => {
  const [head = '', ...rest] = paragraph.trimEnd().split('\n')
  const [, ago, at, who] = /^(\d+) days ago, (\d\d:\d\d), (\w+)$/.exec(head) ?? []
  if (!ago || !at || !who || !isWho(who)) throw new Error(`nobody sits down with "${head}"`)
  const orders: Order[] = []
  for (const line of rest) {
    const [name = '', about = ''] = line.split(' ')
    if (line.startsWith('  ')) orders.at(-1)?.lines.push(line.slice(2))
    else orders.push({ name, about, lines: [] })
  }
  return { who, ago: Number(ago), at, acts: orders.map(actOf) }
}

/** The script of a text: its file is prose, so that whoever writes well may mend it. A wrong one throws. */
export const readScript = (kind: DocumentKind): Script => {
  const file = readFileSync(new URL(`texts/${kind}.txt`, import.meta.url), 'utf8')
  const [title = '', ...sessions] = file.split('\n\n')
  return { kind, title, sessions: sessions.map(sessionOf) }
}
