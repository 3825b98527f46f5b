import type { Program } from './child-server.ts'
import { takePen, type Door } from './client.ts'
import type { Ground } from './ground.ts'
import { makeTyper, stateOf } from './typer.ts'
import type { Circle } from './typing.ts'

/** So many new texts, ten at a time. */
export const newTexts = async (ground: Ground, count: number): Promise<string[]> => {
  const ids: string[] = []
  while (ids.length < count) {
    const some = Array.from({ length: Math.min(10, count - ids.length) }, () => ground.newText())
    ids.push(...(await Promise.all(some)))
  }
  return ids
}

/** The same people around the same texts, at the server and at the floor; in each text one of them writes. */
export const circlesOf = async (
  ground: Ground,
  relay: Program,
  documentIds: string[],
  people: number,
): Promise<{ ours: Circle[]; floor: Circle[] }> => {
  const circles: { ours: Circle[]; floor: Circle[] } = { ours: [], floor: [] }
  for (const documentId of documentIds) {
    const ours = Array.from({ length: people }, (_, n): Door => ground.door(n, documentId))
    const floor = ours.map((): Door => ({ url: relay.url, documentId, cookie: '' }))
    const [state, pen] = [await stateOf(ours[0]!), await takePen(ours[0]!)]
    circles.ours.push({ doors: ours, typers: [makeTyper(state, pen)] })
    circles.floor.push({ doors: floor, typers: [makeTyper(state, pen)] })
  }
  return circles
}
