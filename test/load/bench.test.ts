import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
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

test.each([
  ['fan-out', 4],
  ['saturation', 5],
  ['cold-open', 5],
  ['replay', 1],
  ['attestation', 3],
  ['binding', 8],
  ['disk', 4],
])('the bench measures %s on what really runs', { timeout: 240_000 }, async (scenario, lines) => {
  const rows = await benchOf(scenario)
  expect(rows).toHaveLength(lines)
  for (const [, what, figure, floor] of rows) {
    const value = Number.parseFloat(figure!.replaceAll(',', ''))
    if (what!.endsWith('lost')) expect([what, value]).toEqual([what, 0])
    else expect(value, what).toBeGreaterThan(0)
    if (floor !== '–') expect(Number.parseFloat(floor!.replaceAll(',', '')), what).toBeGreaterThan(0)
  }
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
