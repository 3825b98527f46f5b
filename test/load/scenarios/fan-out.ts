import * as Y from 'yjs'
import { openLine, step1Frame, takePen, type Door, type Line } from '../client.ts'
import { startRelay, type Program } from '../child-server.ts'
import { median, percentile, type Figure } from '../figures.ts'
import { openGround } from '../ground.ts'
import type { Options } from '../options.ts'
import { isUpdate, keystrokeOf, makeTyper, stateOf, type Typer } from '../typer.ts'

const TYPING = 10
/** Each of the ten strikes ten keys a second; to warm up, all that there is to run, fifty. */
const KEY_MS = 10
const WARM_MS = 2

type Place = { program: Program; lines: Line[]; meter: Meter }

/** Counts what arrives at anybody's socket, and how long after its key was struck. */
type Meter = { sent: Map<string, number>; latencies: number[]; hear(frame: Uint8Array): void }

const makeMeter = (): Meter => {
  const meter: Meter = {
    sent: new Map(),
    latencies: [],
    hear: (frame) => {
      if (!isUpdate(frame)) return
      const { pen, clock } = keystrokeOf(frame)
      const at = meter.sent.get(`${pen} ${clock}`)
      if (at !== undefined) meter.latencies.push(performance.now() - at)
    },
  }
  return meter
}

const gather = async (program: Program, count: number, doorOf: (n: number) => Door): Promise<Place> => {
  const meter = makeMeter()
  const empty = new Y.Doc()
  const lines: Line[] = []
  for (let n = 0; n < count; n++) {
    const line = await openLine(doorOf(n), meter.hear)
    line.send(step1Frame(empty))
    lines.push(line)
  }
  await wait(300)
  return { program, lines, meter }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Keys are struck evenly for a while; resolves when all has arrived, or when it is clear that it will not. */
const type = async ({ program, lines, meter }: Place, typers: Typer[], ms: number, every = KEY_MS) => {
  meter.sent.clear()
  meter.latencies.length = 0
  const cpu = program.cpu()
  const began = performance.now()
  let struck = 0
  while (performance.now() - began < ms) {
    for (; struck * every <= performance.now() - began; struck++) {
      const n = struck % typers.length
      const frame = typers[n]!.key()
      const { pen, clock } = keystrokeOf(frame)
      meter.sent.set(`${pen} ${clock}`, performance.now())
      lines[n]!.send(frame)
    }
    await wait(1)
  }
  const expected = struck * lines.length
  for (let waited = 0; meter.latencies.length < expected && waited < 5_000; waited += 20) await wait(20)
  return {
    cpu: ((program.cpu() - cpu) / expected) * 1_000,
    p50: percentile(meter.latencies, 0.5),
    p95: percentile(meter.latencies, 0.95),
    lost: expected - meter.latencies.length,
  }
}

type Round = Awaited<ReturnType<typeof type>>

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
  const ours = await gather(ground.server, clients, doorOf)
  const floor = await gather(relay, clients, () => ({ url: relay.url, documentId, cookie: '' }))
  const hands = {
    ours: pens.map((pen) => makeTyper(state, pen)),
    floor: pens.map((pen) => makeTyper(state, pen)),
  }
  const seen: { ours: Round[]; floor: Round[] } = { ours: [], floor: [] }
  for (const [place, typers] of [
    [ours, hands.ours],
    [floor, hands.floor],
  ] as const)
    await type(place, typers, quick ? 100 : 8_000, WARM_MS)
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const)
    for (const one of order)
      seen[one].push(await type(one === 'ours' ? ours : floor, hands[one], seconds * 1_000))
  }
  for (const line of [...ours.lines, ...floor.lines]) line.drop()
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
