import type { Link } from '../sync-protocol.ts'

/** Whose words the characters of a pen are, when not its own: per pen, runs in order of clock. Source: [W1], [W3]. */
export type LinkTable = Map<number, Link[]>

export const makeLinkTable = (): LinkTable => new Map()

/** Index of the first run that ends after `clock`. */
const firstAfter = (runs: Link[], clock: number): number => {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.from + runs[middle]!.length <= clock) low = middle + 1
    else high = middle
  }
  return low
}

/** The run that holds this character, if its words are another's. */
export const linkAt = (table: LinkTable, pen: number, clock: number): Link | undefined => {
  const runs = table.get(pen)
  if (!runs) return undefined
  const run = runs[firstAfter(runs, clock)]
  return run && run.from <= clock ? run : undefined
}

/** Clock at which the next run of this pen begins after `clock`; infinity when there is none. */
export const nextLinkFrom = (table: LinkTable, pen: number, clock: number): number => {
  const runs = table.get(pen)
  const next = runs?.[firstAfter(runs, clock)]
  return next ? next.from : Number.POSITIVE_INFINITY
}

/** The link with which a run's piece begins: those that go on from it say `more`. */
export const groupStart = (table: LinkTable, link: Link): Link => {
  if (link.kind !== 'more') return link
  const runs = table.get(link.pen)!
  let index = firstAfter(runs, link.from)
  while (index > 0 && runs[index]!.kind === 'more') index--
  return runs[index]!
}

/** Adds a run; characters that have a source already keep it. */
export const addLink = (table: LinkTable, link: Link): void => {
  const runs = table.get(link.pen)
  if (!runs) {
    table.set(link.pen, [link])
    return
  }
  const index = firstAfter(runs, link.from)
  const next = runs[index]
  if (next && next.from < link.from + link.length) return
  runs.splice(index, 0, link)
}

/** Where the words of a source run first came from: chains resolve to the root when written. Source: provenance.md, 6. */
export const rootLinks = (table: LinkTable, link: Link): Link[] => {
  const roots: Link[] = []
  let done = 0
  while (done < link.length) {
    const clock = link.sourceFrom + done
    const earlier = linkAt(table, link.sourcePen, clock)
    const rest = link.length - done
    const length = earlier
      ? Math.min(rest, earlier.from + earlier.length - clock)
      : Math.min(rest, nextLinkFrom(table, link.sourcePen, clock) - clock)
    roots.push({
      ...link,
      from: link.from + done,
      length,
      sourcePen: earlier ? earlier.sourcePen : link.sourcePen,
      sourceFrom: earlier ? earlier.sourceFrom + (clock - earlier.from) : clock,
    })
    done += length
  }
  return roots
}
