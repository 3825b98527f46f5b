import { listWrittenDocuments } from '../../db/pens.ts'
import { listOwnTexts } from '../../db/own-data.ts'
import { listHeads } from '../live/heads.ts'
import type { Deps } from '../deps.ts'
import { leavesOf, ownPens, ownRows } from './own-rows.ts'
import { ownWordsIn } from './own-words.ts'
import type { Entry } from './zip.ts'

type OwnText = Awaited<ReturnType<typeof listOwnTexts>>[number]

/** Texts in which a person ever took a pen, also of workshops they have left: their words there are still theirs. */
export const findOwnTexts = async ({ db }: Pick<Deps, 'db'>, personId: string): Promise<OwnText[]> =>
  listOwnTexts(db, await listWrittenDocuments(db, personId))

/** The newest head that was signed, or one that is signed now: what the rows are held against. */
const headOf = async ({ clock, config, rooms }: Pick<Deps, 'clock' | 'config' | 'rooms'>, id: string) => {
  const now = await rooms.read(id, (text) => text.epoch)
  const room = await rooms.find(id)
  if (room) return rooms.heads.sign(id, room.text.head, clock(), now)
  return (await listHeads(config.dataDir, id)).at(-1)
}

const oneLine = (value: unknown): string[] => [`${JSON.stringify(value, null, 2)}\n`]

/** What one wrote in a text, and the proof of it. `write` makes the page that people read. */
export async function* entriesOf(
  deps: Deps,
  personId: string,
  text: OwnText,
  write: (text: OwnText, words: ReturnType<typeof ownWordsIn>) => Iterable<string>,
): AsyncGenerator<Entry> {
  const { db, rooms } = deps
  const words = (await rooms.read(text.id, (open) => ownWordsIn(open, personId))) ?? []
  yield { name: `testi/${text.number}.html`, content: write(text, words) }
  yield { name: `testi/${text.number}.json`, content: oneLine(words) }
  const head = await headOf(deps, text.id)
  const pens = await ownPens(db, personId, text.number)
  const links = (await rooms.read(text.id, ({ fold }) => fold.links)) ?? new Map()
  const own = new Set(pens.map(({ pen }) => pen))
  const folder = `registro/${text.number}`
  yield { name: `${folder}/testa.json`, content: oneLine({ document: text.id, head, pens }) }
  yield { name: `${folder}/righe.jsonl`, content: ownRows(db, text, { links, own }) }
  yield { name: `${folder}/foglie.bin`, content: leavesOf(db, text, head?.size ?? 0) }
}
