import { listTextsOf } from '../db/documents.ts'
import { listPeers } from '../db/peers.ts'
import { findLines, isNamed, makeLine, wantedWords, type Hit, type Line } from '../shared/search.ts'
import { readBlocks, textOfRuns } from '../shared/text/flat.ts'
import type { Deps } from './deps.ts'
import type { Text } from './live/text.ts'

/** Texts looked into at one time, the last touched; and texts and people told of. */
const MOST_TEXTS = 500
const MOST_FOUND = 30

/** Letters kept folded between one search and the next, over the whole instance. */
const MOST_LETTERS = 4_000_000

type Read = { size: number; title: string; lines: Line[]; letters: number }

/** What can be read in a text now, line by line, each under the title of its part. */
const linesOf = (text: Text): Line[] => {
  let part = ''
  return readBlocks(text.body).map(({ type, runs }, block) => {
    const words = textOfRuns(runs)
    if (type === 'part') part = words
    return makeLine(block, part, words)
  })
}

const readLines = (text: Text, rows: number): Read => {
  const lines = linesOf(text)
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0)
  return { size: rows, title: lines[0]?.text ?? '', lines, letters }
}

/**
 * Bodies as they are read, in memory alone: nothing of a text is kept on disk a second time, so that what is taken out of it
 * is out of here too. What has more rows than when it was read is read again.
 */
const makeShelf = ({ rooms }: Pick<Deps, 'rooms'>) => {
  const shelf = new Map<string, Read>()
  let letters = 0
  const put = (id: string, read: Read): void => {
    letters += read.letters - (shelf.get(id)?.letters ?? 0)
    shelf.delete(id)
    shelf.set(id, read)
    for (const [oldest, { letters: its }] of shelf) {
      if (letters <= MOST_LETTERS) return
      shelf.delete(oldest)
      letters -= its
    }
  }
  return async (id: string, size: number): Promise<Read | undefined> => {
    const known = shelf.get(id)
    if (known?.size === size) return known
    const read = await rooms.glance(id, readLines)
    if (read) put(id, read)
    return read
  }
}

type FoundText = Omit<Awaited<ReturnType<typeof listTextsOf>>[number], 'size' | 'archivedAt'> & {
  title: string
  archived: boolean
  places: Hit[]
}

const byName = new Intl.Collator('it')

const findPeople = async ({ db }: Pick<Deps, 'db'>, personId: string, words: string[]) => {
  const found = new Map<
    string,
    { personId: string; name: string; workshops: { id: string; name: string }[] }
  >()
  for (const peer of await listPeers(db, personId)) {
    if (!isNamed(peer.name, words)) continue
    const one = found.get(peer.personId) ?? { personId: peer.personId, name: peer.name, workshops: [] }
    one.workshops.push({ id: peer.workshopId, name: peer.workshop })
    found.set(peer.personId, one)
  }
  return [...found.values()].toSorted((a, b) => byName.compare(a.name, b.name))
}

/** Looks for words in the texts and among the people of whoever asks; whose a text is not, for them there is none. */
export const makeSearch = (deps: Pick<Deps, 'db' | 'rooms'>) => {
  const readText = makeShelf(deps)

  const findTexts = async (personId: string, words: string[]) => {
    const found: FoundText[] = []
    const all = await listTextsOf(deps.db, personId)
    for (const { id, size, archivedAt, ...card } of all.slice(0, MOST_TEXTS)) {
      const read = await readText(id, size)
      const hits = read && findLines(read.lines, words)
      if (!hits) continue
      const places = hits.filter(({ block }) => block > 0)
      found.push({ id, ...card, title: read.title, archived: archivedAt !== null, places })
    }
    return { found, whole: all.length <= MOST_TEXTS }
  }

  return async (personId: string, typed: string) => {
    const words = wantedWords(typed)
    if (words.length === 0) return { texts: [], people: [], whole: true }
    const { found, whole } = await findTexts(personId, words)
    const people = await findPeople(deps, personId, words)
    return {
      texts: found.slice(0, MOST_FOUND),
      people: people.slice(0, MOST_FOUND),
      /** False when there may be more than is told. */
      whole: whole && found.length <= MOST_FOUND && people.length <= MOST_FOUND,
    }
  }
}
