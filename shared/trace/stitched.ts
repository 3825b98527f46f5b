import * as Y from 'yjs'
import type { Link, SourceLink } from '../sync-protocol.ts'
import { runsOfItem, type LineRun } from './line-runs.ts'
import { groupStart, linkAt, type LinkTable } from './links.ts'
import { eachStretch, startOf, structAt } from './text-of.ts'

/** A carried piece shorter than `LONE` is its writer's only while it stands alone; shorter than `SEWN`, without other such. */
const LONE = 4
const SEWN = 40

/** How far back a letter's own left neighbours are followed. */
const FARTHEST = 300

/** Words that somebody put here, and that no undo brought back. */
export const isCarried = ({ link }: LineRun): boolean => link !== undefined && link.kind !== 'undo'

type Bundle = { carrier: number; start: Link; runs: LineRun[]; letters: number }

/**
 * The link with which a piece begins. Letters that an undo brought back stand just left of the dead ones they were, and are of
 * the piece that those were of.
 */
const pieceOf = (doc: Y.Doc, link: Link, links: LinkTable): Link => {
  let start = groupStart(links, link)
  for (let steps = 0; steps < FARTHEST; steps++) {
    const item = structAt(doc, start.pen, start.from)
    const first = item instanceof Y.Item ? startOf(doc, item) : null
    if (!first?.rightOrigin) break
    const { client, clock } = first.rightOrigin
    const was = clock + start.from - first.id.clock
    const dead = linkAt(links, client, was)
    const isSame =
      dead?.sourcePen === start.sourcePen && dead.sourceFrom + was - dead.from === start.sourceFrom
    if (!isSame || !structAt(doc, client, was)?.deleted) break
    start = groupStart(links, dead)
  }
  return start
}

const bundlesOf = (doc: Y.Doc, line: readonly LineRun[], links: LinkTable): Bundle[] => {
  const bundles = new Map<Link, Bundle>()
  for (const found of line) {
    if (!isCarried(found)) continue
    const start = pieceOf(doc, found.link!, links)
    const bundle = bundles.get(start) ?? { carrier: start.pen, start, runs: [], letters: 0 }
    bundles.set(start, bundle)
    bundle.runs.push(found)
    bundle.letters += found.run.length
  }
  return [...bundles.values()]
}

/** Typed after the piece and on to it: its left neighbours lead back to the piece. Nothing older can do that. */
const isTypedOnto = (doc: Y.Doc, { item }: LineRun, bundle: Bundle): boolean => {
  let id = item.origin
  for (let steps = 0; id !== null && steps < FARTHEST; steps++) {
    const { client, clock } = id
    if (
      bundle.runs.some(
        ({ run }) => client === run.carriedBy && isWithin(clock, run.carriedClock!, run.length),
      )
    )
      return true
    const struct = structAt(doc, client, clock)
    id = struct instanceof Y.Item ? struct.origin : null
  }
  return false
}

const isWithin = (clock: number, from: number, length: number): boolean =>
  clock >= from && clock < from + length

/** Whether a carried piece may be told from words picked here and there. Source: SPEC.md [W4]. */
const keepsWriter = (doc: Y.Doc, line: readonly LineRun[], bundle: Bundle): boolean => {
  if (bundle.letters >= SEWN) return true
  const mine = new Set(bundle.runs)
  const others = line.filter(
    (found) =>
      !mine.has(found) &&
      (isCarried(found) || (found.run.pen !== bundle.carrier && !isTypedOnto(doc, found, bundle))),
  )
  if (others.length === 0) return true
  return bundle.letters >= LONE && !others.some(isCarried)
}

/**
 * Gives short pieces that were put together with other words back to whoever carried them, in place. The line is one
 * block's letters in reading order. Source: SPEC.md [W4].
 */
export const settleLine = (doc: Y.Doc, line: readonly LineRun[], links: LinkTable): void => {
  const sewn = bundlesOf(doc, line, links).filter((bundle) => !keepsWriter(doc, line, bundle))
  for (const { runs } of sewn)
    for (const found of runs) {
      const { from, length, marker, carriedBy, carriedClock } = found.run
      found.run = { from, length, marker, pen: carriedBy!, clock: carriedClock! }
    }
}

/**
 * Whose words the sources of one line are. What is put down again is judged as it reads where it comes from; what an undo
 * brings back is judged where it stands, with the rest of its piece.
 */
const readSources = (
  doc: Y.Doc,
  links: LinkTable,
  line: readonly SourceLink[],
  kind: Link['kind'],
): LineRun[] => {
  const runs: LineRun[] = []
  let from = 0
  for (const { sourcePen, sourceFrom, length } of line)
    eachStretch(doc, sourcePen, sourceFrom, sourceFrom + length, (struct, clock, size) => {
      if (struct instanceof Y.Item) runs.push(...runsOfItem(struct, from, links, [clock, clock + size]))
      from += size
    })
  if (kind !== 'undo') settleLine(doc, runs, links)
  return runs
}

/** Kind of the next link of a line: what goes on says so. What an undo brings back is no piece of its own. */
const nextKind = (kind: Link['kind'], found: LineRun, isFirst: boolean): Link['kind'] => {
  if (kind === 'undo') return isCarried(found) ? 'moved' : 'undo'
  return isFirst ? kind : 'more'
}

/** Links of one line, each ending at whoever's words they are: chains are followed when written. Source: SPEC.md [W2]. */
export const rootedLinks = (
  doc: Y.Doc,
  links: LinkTable,
  line: readonly SourceLink[],
  kind: Link['kind'],
): Link[] => {
  const rooted: Link[] = []
  const runs = readSources(doc, links, line, kind)
  let isFirst = true
  let start = 0
  for (const { pen, from, length } of line) {
    for (const found of runs) {
      const { run } = found
      const [first, end] = [Math.max(run.from, start), Math.min(run.from + run.length, start + length)]
      if (first >= end) continue
      const next = nextKind(kind, found, isFirst)
      isFirst = false
      rooted.push({
        pen,
        from: from + first - start,
        length: end - first,
        sourcePen: run.pen,
        sourceFrom: run.clock + first - run.from,
        kind: next,
      })
    }
    start += length
  }
  return rooted
}
