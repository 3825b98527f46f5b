import { startRelay } from '../child-server.ts'
import { circlesOf, newTexts } from '../circles.ts'
import { median, type Figure } from '../figures.ts'
import { openGround } from '../ground.ts'
import type { Options } from '../options.ts'
import { gather, typeInTurn, type Round } from '../typing.ts'

const PEOPLE = 3

/** Many texts at once, three people at each, one of whom strikes a key a second. */
export const many = async ({ rounds, seconds, quick }: Options): Promise<Figure[]> => {
  const texts = quick ? 6 : 300
  const ground = await openGround(PEOPLE)
  const relay = await startRelay()
  const circles = await circlesOf(ground, relay, await newTexts(ground, texts), PEOPLE)
  const places = {
    ours: await gather(ground.server, circles.ours),
    floor: await gather(relay, circles.floor),
  }
  const every = 1_000 / texts
  const warm = quick ? { ms: 100, every: 10 } : { ms: 8_000, every: 1 }
  const ms = (quick ? 1 : seconds) * 1_000
  const seen = await typeInTurn(places, { rounds, ms, every: quick ? 10 : every, warm })
  await relay.stop()
  await ground.close()
  const name = `${texts} texts × ${PEOPLE} people`
  const row = (what: string, key: keyof Round): Figure => ({
    what: `${name}, a key a second in each: ${what}`,
    figure: median(seen.ours.map((one) => one[key])),
    floor: median(seen.floor.map((one) => one[key])),
    unit: 'ms',
  })
  return [
    { ...row('server CPU per 1,000 deliveries', 'cpu'), target: { on: 'ratio', most: 3 } },
    row('latency p50', 'p50'),
    row('latency p95', 'p95'),
    {
      what: `${name}: deliveries lost`,
      figure: seen.ours.reduce((sum, { lost }) => sum + lost, 0),
      unit: '',
      target: { on: 'figure', most: 0 },
    },
  ]
}
