import * as Y from 'yjs'
import { runsOfItem, type LineRun, type VisibleRun } from './line-runs.ts'
import type { LinkTable } from './links.ts'
import { isCarried, settleLine } from './stitched.ts'

const lengthOf = (item: Y.Item): number => (item.deleted || !item.countable ? 0 : item.length)

/** One block's letters, told apart once all of them are read. */
const makeLine = (links: LinkTable) => {
  let line: LineRun[] = []
  let holdsCarried = false
  return {
    add(item: Y.Item, from: number): void {
      for (const found of runsOfItem(item, from, links)) {
        line.push(found)
        holdsCarried ||= isCarried(found)
      }
    },
    /** The runs of the line, whose words they are; the next line begins. */
    end(doc: Y.Doc): VisibleRun[] {
      const done = line
      if (holdsCarried) settleLine(doc, done, links)
      line = []
      holdsCarried = false
      return done.map(({ run }) => run)
    },
  }
}

/** Whose words the visible text is, item by item in reading order. Source: trace/SPEC.md [W]. */
export const visibleRuns = (body: Y.Text, links: LinkTable): VisibleRun[] => {
  const runs: VisibleRun[] = []
  const line = makeLine(links)
  const endLine = (): void => {
    for (const run of line.end(body.doc!)) runs.push(run)
  }
  let from = 0
  for (let item = body._start; item !== null; item = item.right) {
    const length = lengthOf(item)
    if (length === 0) continue
    if (item.content instanceof Y.ContentType) {
      endLine()
      runs.push({ from, length, pen: item.id.client, clock: item.id.clock, marker: true })
    } else line.add(item, from)
    from += length
  }
  endLine()
  return runs
}

/** The same for the text of one block, counted from its marker's right: for a screen that follows what is typed. */
export const blockRuns = (marker: Y.Item, links: LinkTable): VisibleRun[] => {
  const line = makeLine(links)
  let from = 0
  for (let item = marker.right; item !== null; item = item.right) {
    const length = lengthOf(item)
    if (length === 0) continue
    if (item.content instanceof Y.ContentType) break
    line.add(item, from)
    from += length
  }
  const { doc } = marker.parent as Y.AbstractType<unknown>
  return line.end(doc!)
}
