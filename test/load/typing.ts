import * as Y from 'yjs'
import type { Program } from './child-server.ts'
import { openLine, step1Frame, type Door, type Line } from './client.ts'
import { percentile } from './figures.ts'
import { isUpdate, keystrokeOf, type Typer } from './typer.ts'

/** People around one text; `typers` are the first of them. */
export type Circle = { doors: Door[]; typers: Typer[] }

type Gathered = { lines: Line[]; typers: Typer[]; sent: Map<string, number> }
/** A server, or the floor, with everybody in their place; `latencies` of all that arrives at anybody's socket, in ms. */
export type Place = { program: Program; texts: Gathered[]; latencies: number[] }

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const nameOf = (frame: Uint8Array): string => {
  const { pen, clock } = keystrokeOf(frame)
  return `${pen} ${clock}`
}

export const gather = async (program: Program, circles: Circle[]): Promise<Place> => {
  const place: Place = { program, texts: [], latencies: [] }
  const empty = new Y.Doc()
  for (const { doors, typers } of circles) {
    const sent = new Map<string, number>()
    const hear = (frame: Uint8Array): void => {
      const at = isUpdate(frame) ? sent.get(nameOf(frame)) : undefined
      if (at !== undefined) place.latencies.push(performance.now() - at)
    }
    const lines: Line[] = []
    for (const door of doors) {
      const line = await openLine(door, hear)
      line.send(step1Frame(empty))
      lines.push(line)
    }
    place.texts.push({ lines, typers, sent })
  }
  await wait(300)
  return place
}

/** One key in one text after the other; answers how many sockets wait for it. */
const strike = ({ texts }: Place, nth: number): number => {
  const { lines, typers, sent } = texts[nth % texts.length]!
  const hand = Math.floor(nth / texts.length) % typers.length
  const frame = typers[hand]!.key()
  sent.set(nameOf(frame), performance.now())
  lines[hand]!.send(frame)
  return lines.length
}

/** Keys are struck evenly for a while; resolves when all has arrived, or when it is clear that it will not. */
export const typeFor = async (place: Place, ms: number, every: number) => {
  const { program, texts, latencies } = place
  for (const { sent } of texts) sent.clear()
  latencies.length = 0
  const cpu = program.cpu()
  const began = performance.now()
  let [struck, expected] = [0, 0]
  while (performance.now() - began < ms) {
    for (; struck * every <= performance.now() - began; struck++) expected += strike(place, struck)
    await wait(1)
  }
  for (let waited = 0; latencies.length < expected && waited < 5_000; waited += 20) await wait(20)
  const used = program.cpu() - cpu
  return {
    /** Milliseconds of processor per 1,000 deliveries, and per 1,000 keys. */
    cpu: (used / expected) * 1_000,
    cpuOfKeys: (used / struck) * 1_000,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    lost: expected - latencies.length,
  }
}

export type Round = Awaited<ReturnType<typeof typeFor>>

/** Rounds of both in turn, after a warm-up that fills caches and compiles what runs often. */
export const typeInTurn = async (
  places: { ours: Place; floor: Place },
  {
    rounds,
    ms,
    every,
    warm,
  }: { rounds: number; ms: number; every: number; warm: { ms: number; every: number } },
): Promise<{ ours: Round[]; floor: Round[] }> => {
  const seen: { ours: Round[]; floor: Round[] } = { ours: [], floor: [] }
  for (const one of ['ours', 'floor'] as const) await typeFor(places[one], warm.ms, warm.every)
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const)
    for (const one of order) seen[one].push(await typeFor(places[one], ms, every))
  }
  for (const { texts } of [places.ours, places.floor])
    for (const { lines } of texts) for (const line of lines) line.drop()
  return seen
}
