import { startRelay } from '../child-server.ts'
import { takePen, type Door } from '../client.ts'
import { median, type Figure } from '../figures.ts'
import { openGround } from '../ground.ts'
import type { Options } from '../options.ts'
import { makeTyper, stateOf } from '../typer.ts'
import { gather, typeInTurn } from '../typing.ts'

const TYPING = 10
/** Each of the ten strikes ten keys a second; to warm up, all that there is to run, fifty. */
const KEY_MS = 10
const WARM_MS = 2

/** How much server one text costs with so many people in it, ten of whom type. */
const fanOutOf = async (
  clients: number,
  { rounds, seconds, quick }: Options,
  most: number,
): Promise<Figure[]> => {
  const ground = await openGround(clients)
  const relay = await startRelay()
  const documentId = ground.group.documents[0]!.id
  const doorOf = (n: number): Door => ground.door(n, documentId)
  const state = await stateOf(doorOf(0))
  const pens = await Promise.all(Array.from({ length: TYPING }, (_, n) => takePen(doorOf(n))))
  const circleAt = (doors: Door[]) => ({ doors, typers: pens.map((pen) => makeTyper(state, pen)) })
  const everybody = Array.from({ length: clients }, (_, n) => doorOf(n))
  const there = everybody.map(() => ({ url: relay.url, documentId, cookie: '' }))
  const places = {
    ours: await gather(ground.server, [circleAt(everybody)]),
    floor: await gather(relay, [circleAt(there)]),
  }
  const warm = { ms: quick ? 100 : 8_000, every: WARM_MS }
  const seen = await typeInTurn(places, { rounds, ms: seconds * 1_000, every: KEY_MS, warm })
  await relay.stop()
  await ground.close()
  const figure = (what: string, unit: string, key: 'cpu' | 'p50' | 'p95', ratio?: number): Figure => ({
    what: `fan-out, ${clients} people, ${TYPING} typing: ${what}`,
    figure: median(seen.ours.map((one) => one[key])),
    floor: median(seen.floor.map((one) => one[key])),
    unit,
    ...(ratio === undefined ? {} : { target: { on: 'ratio', most: ratio } }),
  })
  return [
    figure('server CPU per 1,000 deliveries', 'ms', 'cpu', most),
    figure('latency p50', 'ms', 'p50', 1.5),
    figure('latency p95', 'ms', 'p95', 1.6),
    {
      what: `fan-out, ${clients} people: deliveries lost`,
      figure: seen.ours.reduce((sum, { lost }) => sum + lost, 0),
      unit: '',
      target: { on: 'figure', most: 0 },
    },
  ]
}

export const fanOut = async (options: Options): Promise<Figure[]> => [
  ...(await fanOutOf(options.clients, options, 1.5)),
  ...(options.quick ? [] : await fanOutOf(options.clients * 2, options, 1.3)),
]
