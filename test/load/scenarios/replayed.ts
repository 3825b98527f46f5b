import type { Door } from '../client.ts'
import { takePen } from '../client.ts'
import { startRelay } from '../child-server.ts'
import { median, type Figure } from '../figures.ts'
import { openGround } from '../ground.ts'
import type { Options } from '../options.ts'
import { expectedOf, makeTrace } from '../plain-model.ts'
import { replay } from '../replay.ts'
import { readTrace } from '../traces.ts'

/** Nine tenths of the way there is the authors' own work: the relay's figure is what remains without a server. */
export const replayed = async ({ trace: file, rounds, quick }: Options): Promise<Figure[]> => {
  const trace = file ? readTrace(file) : makeTrace(7, quick ? 20 : 300)
  const ground = await openGround(2)
  const relay = await startRelay()
  const thousands = trace.txns.length / 1_000
  const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] }
  const end = expectedOf(trace).text
  for (let round = 0; round < rounds; round++) {
    const documentId = await ground.newText()
    const doors = [ground.door(0, documentId), ground.door(1, documentId)] as const
    const pens = await Promise.all(doors.map(takePen))
    const isOrdered = pens[0]! < pens[1]!
    const ordered = (isOrdered ? doors : doors.toReversed()) as [Door, Door]
    const lowerFirst = pens.toSorted((a, b) => a - b) as [number, number]
    const ours = await replay(trace, ordered, lowerFirst)
    await Promise.all(ours.clients.map((client) => client.saved()))
    for (const { body } of ours.clients)
      if (!body.toString().endsWith(end)) throw new Error('the session did not come out as it was recorded')
    const there: Door = { url: relay.url, documentId, cookie: '' }
    const floor = await replay(trace, [there, there], lowerFirst)
    for (const client of [...ours.clients, ...floor.clients]) client.close()
    times.ours.push(ours.ms)
    times.floor.push(floor.ms)
  }
  await relay.stop()
  await ground.close()
  return [
    {
      what: `replay of ${trace.txns.length.toLocaleString('en-US')} transactions by two authors, per 1,000`,
      figure: median(times.ours) / thousands,
      floor: median(times.floor) / thousands,
      unit: 'ms',
      // 1.2 × Hocuspocus, which took 1.4 to 1.8 s for 26,078.
      target: { on: 'figure', most: (1.2 * 1_600) / 26.078 },
    },
  ]
}
