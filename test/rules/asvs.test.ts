import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'server/ASVS.md'), 'utf8')
const rows = page.split('\n').flatMap((line) => {
  const [, section, state, proof] = /^\| V(\d+\.\d+) [^|]*\| (\w+) \| (.+) \|$/.exec(line) ?? []
  return section ? [{ section, state: state!, proof: proof! }] : []
})

/** How many sections each chapter of the standard has, from V1 on. */
const sections = [5, 4, 7, 4, 4, 8, 6, 4, 2, 7, 7, 3, 4, 3, 4, 5, 3]

test('every section of the standard has its line, in order, and no other', () => {
  const all = sections.flatMap((count, chapter) =>
    Array.from({ length: count }, (_, n) => `${chapter + 1}.${n + 1}`),
  )
  expect(rows.map(({ section }) => section)).toEqual(all)
})

test('each says how it stands, and what is met shows its proof or where it is written', () => {
  const states = new Set(rows.map(({ state }) => state))
  expect([...states].filter((state) => !['met', 'partly', 'keeper', 'none'].includes(state))).toEqual([])
  const named = rows.flatMap(({ proof }) =>
    [...proof.matchAll(/`((?:test|shared|server|db)\/[\w./-]+)`/g)].map(([, path]) => path!),
  )
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
