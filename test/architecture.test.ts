import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name)
    return statSync(join(root, path)).isDirectory() ? filesUnder(path) : [path]
  })

/** What a file says, without its comments. */
const codeOf = (path: string): string =>
  readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

const source = (folder: string): string[] => filesUnder(folder).filter((path) => /\.tsx?$/.test(path))

type Import = { from: string; to: string; typeOnly: boolean }

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm

/** Imports of a file: paths from the root for ours, package names for others. */
const importsOf = (from: string): Import[] =>
  [...readFileSync(join(root, from), 'utf8').matchAll(IMPORT)].map(([, type, named, dynamic]) => {
    const target = (named ?? dynamic)!
    const to = target.startsWith('.') ? relative(root, resolve(root, dirname(from), target)) : target
    return { from, to, typeOnly: type !== undefined }
  })

const rooms = ['shared', 'db', 'server', 'client'] as const
const roomOf = (path: string): string | undefined => rooms.find((room) => path.startsWith(`${room}/`))

const allowed: Record<(typeof rooms)[number], readonly string[]> = {
  shared: ['shared'],
  db: ['db', 'shared'],
  server: ['server', 'db', 'shared'],
  client: ['client', 'shared'],
}

test.each(rooms)('%s imports only from the rooms below it', (room) => {
  const files = source(room)
  expect(files.length).toBeGreaterThan(5)
  const ours = files.flatMap(importsOf).filter(({ to }) => roomOf(to) !== undefined)
  expect(ours.length).toBeGreaterThan(5)
  const astray = ours.filter(({ to }) => !allowed[room].includes(roomOf(to)!))
  const forgiven = (one: Import): boolean => room === 'client' && one.typeOnly && one.to === 'server/app.ts'
  expect(astray.filter((one) => !forgiven(one))).toEqual([])
})

test('shared is pure: its packages are few, and it has no clock, no chance, no machine', () => {
  const packages = /^(yjs|lib0\/|valibot|prosemirror-(model|state|transform)|@noble\/)/
  const files = source('shared')
  const foreign = files.flatMap(importsOf).filter(({ to }) => roomOf(to) === undefined && !packages.test(to))
  expect(foreign).toEqual([])
  const impure =
    /\b(Date\.now|new Date\(\)|Math\.random|process\.|setTimeout|setInterval|fetch\(|localStorage)/
  expect(files.filter((path) => impure.test(codeOf(path)))).toEqual([])
})

test('SQL lives in db alone', () => {
  const outside = [...source('server'), ...source('client'), ...source('shared')]
  const asks = outside
    .flatMap(importsOf)
    .filter(({ to, typeOnly }) => /^(drizzle-orm|better-sqlite3)/.test(to) && !typeOnly)
  expect(asks.map(({ from }) => from)).toEqual([])
})

test('db speaks to no driver by name where PostgreSQL must be able to follow', () => {
  const hot = [
    'db/connection.ts',
    'db/copy-aside.ts',
    'db/data-lock.ts',
    'db/erase.ts',
    'db/erase-person.ts',
    'db/snapshot.ts',
    'db/statements.ts',
    'db/ledger-append.ts',
    'db/migrate.ts',
    'db/writer.ts',
    'db/writer-thread.ts',
  ]
  const files = source('db').filter((path) => !hot.includes(path))
  expect(files.length).toBeGreaterThan(10)
  const dialect = /\.(get|all|run|values)\(\)|lastInsertRowid|\browid\b|\.changes\b/i
  expect(files.filter((path) => dialect.test(codeOf(path)))).toEqual([])
})

test('folders are nouns, and there are no drawers, barrels or default exports', () => {
  const files = rooms.flatMap((room) => source(room))
  expect(files.length).toBeGreaterThan(100)
  const drawers = /(^|\/)(utils?|helpers?|common|misc|types|services|index)(\/|\.tsx?$)/
  expect(files.filter((path) => drawers.test(path))).toEqual([])
  const text = (path: string): string => readFileSync(join(root, path), 'utf8')
  expect(files.filter((path) => /^export default/m.test(text(path)))).toEqual([])
  expect(files.filter((path) => /^export \* from/m.test(text(path)))).toEqual([])
})

test('files are small', () => {
  const lengths = rooms
    .flatMap((room) => source(room))
    .filter((path) => !path.includes('/i18n/'))
    .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length }))
    .toSorted((a, b) => a.lines - b.lines)
  expect(lengths[Math.floor(lengths.length / 2)]!.lines).toBeLessThanOrEqual(75)
  expect(lengths.filter(({ lines }) => lines > 260)).toEqual([])
})
