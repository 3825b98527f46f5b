import * as Y from 'yjs'
import { startRelay, startServerProcess, type Program } from '../child-server.ts'
import { newTexts } from '../circles.ts'
import { openLine, step1Frame, type Door, type Line } from '../client.ts'
import { median, type Figure } from '../figures.ts'
import { openGround } from '../ground.ts'
import type { Options } from '../options.ts'

const FLAGS = ['--expose-gc', '--import', './test/load/collect.ts']
/** Under the limit of sockets that one person may hold. */
const PEOPLE = 10

type Weight = { connection: number; both: number; text: number }

/** Sits down and waits for a first word, which a door that only passes on says when it is spoken to. */
const sitAt = async (door: Door): Promise<Line> => {
  let answered = (): void => undefined
  const heard = new Promise<void>((resolve) => (answered = resolve))
  const line = await openLine(door, () => answered())
  line.send(QUESTION)
  await heard
  return line
}

const QUESTION = step1Frame(new Y.Doc())
const AT_ONCE = 25

const sit = async (doors: Door[]): Promise<Line[]> => {
  const lines: Line[] = []
  for (let from = 0; from < doors.length; from += AT_ONCE)
    lines.push(...(await Promise.all(doors.slice(from, from + AT_ONCE).map(sitAt))))
  return lines
}

/**
 * What one program holds for each connection more to one text, and for each text more that one connection opens; in kB. The
 * first few hundred are let go by: they pay for code that is compiled once and for room that is taken in advance.
 */
const weigh = async (program: Program, doorsTo: (text: number, count: number) => Door[], count: number) => {
  const seats: Line[] = []
  const more = async (doors: Door[]): Promise<number> => {
    const before = await program.memory()
    seats.push(...(await sit(doors)))
    return (await program.memory()) - before
  }
  const apart = (from: number, until: number): Door[] =>
    Array.from({ length: until - from }, (_, n) => doorsTo(from + n, 1)[0]!)
  await more([...doorsTo(0, count / 2), ...apart(1, count / 2)])
  const connections = (await more(doorsTo(0, count))) / count
  const texts = (await more(apart(count / 2, (count * 3) / 2))) / count
  for (const line of seats) line.drop()
  return { connection: connections, both: texts, text: texts - connections }
}

/** What it costs to be there and do nothing: memory after a sweep, server and floor each in a fresh process. */
export const idle = async ({ rounds, quick }: Options): Promise<Figure[]> => {
  const count = quick ? 20 : 1_000
  const ground = await openGround(PEOPLE)
  const ids = await newTexts(ground, (count * 3) / 2)
  await ground.server.stop()
  const weights: { ours: Weight[]; floor: Weight[] } = { ours: [], floor: [] }
  for (let round = 0; round < Math.min(rounds, 3); round++) {
    const programs = { ours: await startServerProcess(ground.dataDir, FLAGS), floor: await startRelay(FLAGS) }
    for (const one of ['ours', 'floor'] as const) {
      const { url } = programs[one]
      const doorsTo = (text: number, many: number): Door[] =>
        Array.from({ length: many }, (_, n) => ({ ...ground.door(text + n, ids[text]!), url }))
      weights[one].push(await weigh(programs[one], doorsTo, count))
      await programs[one].stop()
    }
  }
  await ground.close()
  const of = (one: 'ours' | 'floor', key: keyof Weight): number =>
    median(weights[one].map((weight) => weight[key]))
  const row = (what: string, key: keyof Weight, most: number): Figure => ({
    what: `idle, ${count.toLocaleString('en-US')} more: ${what}`,
    figure: of('ours', key),
    unit: 'kB',
    target: { on: 'figure', most },
  })
  return [
    { ...row('one connection', 'connection', 17.5), floor: of('floor', 'connection') },
    { ...row('one open empty text with its connection', 'both', 38.5), floor: of('floor', 'both') },
    row('of which the text', 'text', 21),
  ]
}
