import * as Y from 'yjs'
import { knowledgeKinds, type Knowledge } from '../voices.ts'
import { visibleRuns } from './authorship.ts'
import { insertedAt, type Fold } from './fold.ts'
import { linkAt, rootLinks } from './links.ts'
import { removedPieces, type RemovedPiece } from './removals.ts'

/** Whose a pen is and from where they spoke with it; null for the server's, whose words are nobody's. */
export type Hand = { person: string; voice: readonly Knowledge[] }
export type ReportFacts = { handOf: (pen: number) => Hand | null; fold: Fold }

/** From which knowledge one part comes; kinds and no figure, for nobody is measured. Source: trace/SPEC.md [H4]. */
export type PartReport = {
  /** Id of the part's marker; null for what stands before the first one. */
  part: string | null
  /** The first whose words were put here. */
  opened: Hand | null
  wrote: Knowledge[]
  changed: { by: Knowledge; of: Knowledge }[]
}

type Words = { hand: Hand; letters: number; at: number }
type Change = { by: Hand; of: Hand; letters: number }
type Draft = { part: string | null; words: Map<string, Words>; changes: Map<string, Change> }

/** One letter is a slip of the pen, or its correction. */
const FEWEST = 2

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

const nameOf = ({ person, voice }: Hand): string => `${person} ${voice.join()}`

const makeDraft = (part: string | null): Draft => ({ part, words: new Map(), changes: new Map() })

const putWords = ({ words }: Draft, hand: Hand, text: string, at: number): void => {
  const known = words.get(nameOf(hand))
  if (!known) words.set(nameOf(hand), { hand, letters: lettersIn(text), at })
  else {
    known.letters += lettersIn(text)
    known.at = Math.min(known.at, at)
  }
}

const putChange = ({ changes }: Draft, by: Hand, of: Hand, text: string): void => {
  const name = `${nameOf(by)}>${nameOf(of)}`
  const known = changes.get(name)
  if (known) known.letters += lettersIn(text)
  else changes.set(name, { by, of, letters: lettersIn(text) })
}

const isPart = (item: Y.Item): boolean =>
  item.content instanceof Y.ContentType &&
  item.content.type instanceof Y.Map &&
  item.content.type.get('type') === 'part'

/** Clocks of words that can still be read somewhere, by the pen that first wrote them. */
type Readable = Map<number, [from: number, to: number][]>

const sortReadable = (readable: Readable): Readable => {
  for (const ranges of readable.values()) ranges.sort(([a], [b]) => a - b)
  return readable
}

/** Whether a removed piece still stands elsewhere: then it was moved or brought back, and nobody changed it. */
const isStillRead = (readable: Readable, piece: RemovedPiece, fold: Fold): boolean => {
  const link = linkAt(fold.links, piece.pen, piece.clock)
  const clock = link ? link.sourceFrom + piece.clock - link.from : piece.clock
  const ranges = readable.get(piece.writer) ?? []
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]![1] <= clock) low = middle + 1
    else high = middle
  }
  return low < ranges.length && ranges[low]![0] <= clock
}

/** The text as it stands, markers and all else that is no letter as blanks. */
const lettersOf = (item: Y.Item): string =>
  item.content instanceof Y.ContentString ? item.content.str : ' '.repeat(item.countable ? item.length : 0)

/** Where each part begins in the text as it stands, in which part each removed stretch lies, and what can still be read. */
const readPlaces = (body: Y.Text, { fold }: ReportFacts) => {
  const drafts = [{ from: 0, draft: makeDraft(null) }]
  const lies = new Map<string, Draft>()
  const readable: Readable = new Map()
  let letters = ''
  for (let item = body._start; item !== null; item = item.right) {
    const { client: pen, clock: from } = item.id
    if (item.deleted) {
      lies.set(`${pen}:${from}`, drafts.at(-1)!.draft)
      continue
    }
    if (isPart(item)) drafts.push({ from: letters.length, draft: makeDraft(`${pen}:${from}`) })
    letters += lettersOf(item)
    if (!(item.content instanceof Y.ContentString)) continue
    const whole = { pen, from, length: item.length, sourcePen: pen, sourceFrom: from, kind: 'moved' as const }
    for (const { sourcePen, sourceFrom, length } of rootLinks(fold.links, whole)) {
      const ranges = readable.get(sourcePen) ?? []
      readable.set(sourcePen, ranges)
      ranges.push([sourceFrom, sourceFrom + length])
    }
  }
  return { drafts, lies, letters, readable: sortReadable(readable) }
}

/** What stands in each part now, and whose words it is: the same that every other page says. Source: SPEC.md [W]. */
const readLiving = (body: Y.Text, facts: ReportFacts) => {
  const { drafts, lies, letters, readable } = readPlaces(body, facts)
  const { handOf, fold } = facts
  let part = 0
  for (const run of visibleRuns(body, fold.links)) {
    while (drafts[part + 1] && drafts[part + 1]!.from <= run.from) part++
    const hand = run.marker ? null : handOf(run.pen)
    if (!hand) continue
    const put = insertedAt(fold, run.carriedBy ?? run.pen, run.carriedClock ?? run.clock)
    const text = letters.slice(run.from, run.from + run.length)
    putWords(drafts[part]!.draft, hand, text, put ?? Number.POSITIVE_INFINITY)
  }
  return { drafts: drafts.map(({ draft }) => draft), lies, readable }
}

/** What others took away was written here too; what one takes back oneself leaves no trace in a report. */
const readRemoved = (body: Y.Text, { handOf, fold }: ReportFacts, living: ReturnType<typeof readLiving>) => {
  let draft = living.drafts[0]!
  for (const piece of removedPieces(body, fold)) {
    draft = living.lies.get(`${piece.pen}:${piece.clock}`) ?? draft
    const [of, by] = [handOf(piece.writer), handOf(piece.by)]
    if (!of || !by || of.person === by.person || isStillRead(living.readable, piece, fold)) continue
    putWords(draft, of, piece.text, insertedAt(fold, piece.pen, piece.clock) ?? piece.at)
    putChange(draft, by, of, piece.text)
  }
}

const inOrder = (kinds: Iterable<Knowledge>): Knowledge[] => {
  const found = new Set(kinds)
  return knowledgeKinds.filter((kind) => found.has(kind))
}

/** Pairs of different kinds, each once. */
const pairsOf = (changes: Change[]): PartReport['changed'] =>
  knowledgeKinds.flatMap((by) => {
    const touched = changes.filter((change) => change.by.voice.includes(by)).flatMap(({ of }) => of.voice)
    return inOrder(touched.filter((of) => of !== by)).map((of) => ({ by, of }))
  })

const reportOf = ({ part, words, changes }: Draft): PartReport => {
  const written = [...words.values()].filter(({ letters }) => letters >= FEWEST)
  const first = written.toSorted((a, b) => a.at - b.at)[0]
  return {
    part,
    opened: first?.hand ?? null,
    wrote: inOrder(written.flatMap(({ hand }) => hand.voice)),
    changed: pairsOf([...changes.values()].filter(({ letters }) => letters >= FEWEST)),
  }
}

/** Part by part, in the order of the text; what stands before the first part only when somebody wrote there. */
export const contributionReport = (body: Y.Text, facts: ReportFacts): PartReport[] => {
  const living = readLiving(body, facts)
  readRemoved(body, facts, living)
  return living.drafts.map(reportOf).filter(({ part, opened }) => part !== null || opened !== null)
}
