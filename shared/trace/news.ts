import * as Y from 'yjs'
import { isGone } from '../text/blocks.ts'
import { readKey, tokenOf } from '../text/items.ts'
import { eachArrival, insertedAt, type Fold } from './fold.ts'
import { runsOfItem } from './line-runs.ts'
import { linkAt } from './links.ts'
import { removedPieces, type RemovedPiece } from './removals.ts'

/** One person's hand in a part: new words, or words moved and taken away. */
export type NewHand = { person: string; pen: number; wrote: boolean }

export type NewWords = { block: number; text: string; person: string | null }

/** What others did to one part since a reader last saw it, and where it begins. Source: SPEC.md [H5]. */
export type PartNews = {
  /** Id of the part's marker; null before the first one. */
  part: string | null
  /** The block of the first change, counted from the head as 0. */
  block: number
  hands: NewHand[]
  /** New words as they stand, block by block; `person` is null where several wrote. */
  words: NewWords[]
  /** Receipt time of the newest change, in ms. */
  at: number
}

/** `isNew` says of a receipt time whether it is after what was seen; `personOf` is null for pens that are nobody's. */
export type NewsFacts = {
  fold: Fold
  isNew: (at: number) => boolean
  personOf: (pen: number) => string | null
  me: string
}

/** One letter is a slip of the pen, or its correction. */
const FEWEST = 2

type Touch = { person: string; pen: number; wrote: boolean; letters: number }
type Draft = Omit<PartNews, 'hands' | 'block'> & { block: number | null; touches: Map<string, Touch> }
type Place = { draft: Draft; block: number }
type Moved = { pen: number; from: number; to: number }

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

const makeDraft = (part: string | null): Draft => ({
  part,
  block: null,
  touches: new Map(),
  words: [],
  at: 0,
})

const touch = ({ draft, block }: Place, found: Touch, at: number): void => {
  const name = `${found.person} ${found.wrote}`
  const known = draft.touches.get(name)
  if (known) known.letters += found.letters
  else draft.touches.set(name, found)
  draft.block ??= block
  draft.at = Math.max(draft.at, at)
}

const addWords = ({ draft, block }: Place, text: string, person: string): void => {
  const last = draft.words.at(-1)
  if (last?.block !== block) return void draft.words.push({ block, text, person })
  last.text += text
  if (last.person !== person) last.person = null
}

/** Where each item of the body lies: its part, and its block. */
const makeWalk = () => {
  const drafts = [makeDraft(null)]
  let block = -1
  const pass = (item: Y.Item): void => {
    const token = item.deleted ? undefined : tokenOf(item)
    if (token?.kind !== 'marker' || isGone(readKey(token.map))) return
    block += 1
    if (readKey(token.map)('type') === 'part') drafts.push(makeDraft(`${item.id.client}:${item.id.clock}`))
  }
  return { drafts, pass, place: (): Place => ({ draft: drafts.at(-1)!, block: Math.max(0, block) }) }
}

type NewStretch = { item: Y.Item; from: number; to: number; at: number }

/** New letters of one arrival: somebody's new words, or words that stood elsewhere before. */
const readStretch = (found: NewStretch, place: Place, facts: NewsFacts, moved: Moved[]): void => {
  const { item, from, to, at } = found
  const { client: pen, clock } = item.id
  const { str } = item.content as Y.ContentString
  const person = facts.personOf(pen)
  for (const { run } of runsOfItem(item, from, facts.fold.links, [from, to])) {
    const isCarried = run.carriedBy !== undefined
    if (isCarried) moved.push({ pen: run.pen, from: run.clock, to: run.clock + run.length })
    if (person === null || person === facts.me) continue
    const text = str.slice(run.from - clock, run.from - clock + run.length)
    touch(place, { person, pen, wrote: !isCarried, letters: lettersIn(text) }, at)
    if (!isCarried) addWords(place, text, person)
  }
}

const readLiving = (item: Y.Item, place: Place, facts: NewsFacts, moved: Moved[]): void => {
  if (!(item.content instanceof Y.ContentString)) return
  const { client: pen, clock } = item.id
  let from = clock
  eachArrival(facts.fold, pen, { from: clock, to: clock + item.length }, (at, length) => {
    const stretch = { item, from, to: from + length, at }
    from += length
    if (facts.isNew(at)) readStretch(stretch, place, facts, moved)
  })
}

/** Words that are gone from here and stand elsewhere were moved: there it is told. */
const wasMoved = (piece: RemovedPiece, moved: readonly Moved[], { links }: Fold): boolean => {
  const link = linkAt(links, piece.pen, piece.clock)
  const clock = link ? link.sourceFrom + piece.clock - link.from : piece.clock
  return moved.some(({ pen, from, to }) => pen === piece.writer && from <= clock && clock < to)
}

const readGone = (body: Y.Text, lies: Map<string, Place>, facts: NewsFacts, moved: Moved[]): void => {
  const { fold, isNew, personOf, me } = facts
  let place: Place | undefined
  for (const piece of removedPieces(body, fold)) {
    place = lies.get(`${piece.pen}:${piece.clock}`) ?? place
    const came = insertedAt(fold, piece.pen, piece.clock)
    const person = personOf(piece.by)
    if (!place || !isNew(piece.at) || (came !== undefined && isNew(came))) continue
    if (person === null || person === me || wasMoved(piece, moved, fold)) continue
    touch(place, { person, pen: piece.by, wrote: false, letters: lettersIn(piece.text) }, piece.at)
  }
}

/** One hand a person: who wrote new words is not also said to have moved some. */
const handsOf = ({ touches }: Draft): NewHand[] => {
  const told = [...touches.values()].filter(({ letters }) => letters >= FEWEST)
  const wrote = told.filter((one) => one.wrote)
  const others = told.filter((one) => !one.wrote && !wrote.some(({ person }) => person === one.person))
  return [...wrote, ...others].map(({ person, pen, wrote: words }) => ({ person, pen, wrote: words }))
}

/** What others did since, part by part in the order of the text; what came and went again meanwhile is no news. */
export const newsOf = (body: Y.Text, facts: NewsFacts): PartNews[] => {
  const walk = makeWalk()
  const lies = new Map<string, Place>()
  const moved: Moved[] = []
  for (let item = body._start; item !== null; item = item.right) {
    walk.pass(item)
    if (item.deleted) lies.set(`${item.id.client}:${item.id.clock}`, walk.place())
    else readLiving(item, walk.place(), facts, moved)
  }
  readGone(body, lies, facts, moved)
  return walk.drafts.flatMap((draft) => {
    const hands = handsOf(draft)
    const { part, block, words, at } = draft
    return hands.length > 0 ? [{ part, block: block ?? 0, hands, words, at }] : []
  })
}
