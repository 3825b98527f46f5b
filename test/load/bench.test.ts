import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { perTenfold } from './curves.ts'
import { tableOf, verdictOf } from './figures.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What a smoke run of a scenario prints, line by line. */
const benchOf = (scenario: string) =>
  new Promise<string[][]>((resolve, reject) => {
    const child = spawn(process.execPath, ['--expose-gc', 'test/load/bench.ts', scenario, '--quick'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.on('data', (data) => (out += String(data)))
    child.on('close', (status) => {
      if (status !== 0) return reject(new Error(`${scenario} ended with ${String(status)}`))
      const lines = out.split('\n').filter((line) => line.startsWith('| '))
      resolve(lines.slice(1).map((line) => line.split('|').map((cell) => cell.trim())))
    })
  })

const valueOf = (cell: string): number => Number.parseFloat(cell.replaceAll(',', ''))

const scenarios: [string, number][] = [
  ['fan-out', 4],
  ['cold-open', 5],
  ['attestation', 3],
  ['authorship', 4],
  ['binding', 8],
  ['browser', 6],
]
const longer: [string, number][] = [
  ['saturation', 5],
  ['many', 4],
  ['idle', 3],
  ['replay', 1],
  ['growth', 10],
  ['disk', 5],
]

test.each([...scenarios, ...(process.env.SOAK === '1' ? longer : [])])(
  'the bench measures %s on what really runs',
  { timeout: 240_000 },
  async (scenario, lines) => {
    const rows = await benchOf(scenario)
    expect(rows).toHaveLength(lines)
    for (const [, what, figure, floor] of rows) {
      const value = valueOf(figure!)
      if (what!.endsWith('lost')) expect([what, value]).toEqual([what, 0])
      // So few weigh less than what a process takes and gives back by itself.
      else if (scenario === 'idle') expect(value, what).not.toBeNaN()
      else expect(value, what).toBeGreaterThan(0)
      if (floor !== '–' && scenario !== 'idle') expect(valueOf(floor!), what).toBeGreaterThan(0)
    }
  },
)

test('growth is told by the tenfold, whatever the unit', () => {
  const sizes = [0, 1_000, 10_000, 100_000]
  const growing = (cost: (at: number) => number): number =>
    perTenfold(sizes.map((at) => ({ at, cost: cost(at) })))
  expect(growing(() => 7)).toBeCloseTo(1)
  expect(growing((at) => 3 * at)).toBeCloseTo(10)
  expect(growing((at) => 5 * Math.sqrt(at))).toBeCloseTo(Math.sqrt(10))
})

test('a verdict compares the ratio, or the figure where there is no floor, with its target', () => {
  const base = { what: 'x', unit: 'ms', figure: 30, floor: 10 }
  expect(verdictOf({ ...base, target: { on: 'ratio', most: 3 } })).toBe('met')
  expect(verdictOf({ ...base, target: { on: 'ratio', most: 2.9 } })).toBe('missed')
  expect(verdictOf({ ...base, target: { on: 'ratio', least: 3.1 } })).toBe('missed')
  expect(verdictOf({ ...base, target: { on: 'figure', most: 30 } })).toBe('met')
  expect(verdictOf(base)).toBe('–')
  const figure = { what: 'x', unit: 'ms', figure: 1, target: { on: 'ratio' as const, most: 3 } }
  expect(verdictOf(figure)).toBe('missed')
  expect(tableOf([figure])).toContain('| 1 ms')
})
