import { createHash, randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { makeBackup } from '../../server/backup/make-backup.ts'
import { restoreBackup } from '../../server/backup/restore.ts'
import { readConfig } from '../../server/config.ts'
import { shareData } from '../../server/hold-data.ts'
import { epochOf } from '../../shared/trace/pens.ts'
import { openHand, readCommitted, takePen, type Hand } from '../helpers/live.ts'
import { call, makeDataDir, makeWorkshop, openServer } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'
import { digestOf } from '../live/letters.ts'
import { verify } from '../live/siege.ts'

const configOf = (dataDir: string, env: Record<string, string> = {}) => {
  const read = readConfig({ DATA_DIR: dataDir, ...env })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return read.config
}

const backup = async (dataDir: string, env: Record<string, string> = {}) => {
  const made = await makeBackup(configOf(dataDir, env), `${join(makeDataDir(), 'copies')}/`, Date.now())
  if ('no' in made) throw new Error(made.no)
  return made
}

const restore = (dataDir: string, file: string, env: Record<string, string> = {}, now = Date.now()) =>
  restoreBackup(configOf(dataDir, env), file, now)

/** A short name for all that is in a folder, locks apart. */
const contentOf = (folder: string): string => {
  const hash = createHash('sha256')
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).toSorted((a, b) =>
    `${a.parentPath}/${a.name}`.localeCompare(`${b.parentPath}/${b.name}`),
  ))
    if (entry.isFile() && !entry.name.endsWith('lock'))
      hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)))
  return hash.digest('hex')
}

/** Two people on a text; what they write before and after a backup of the running server; the server has ended. */
const makeScene = async () => {
  const server = await openServer()
  const { people, documents } = await makeWorkshop(server, 3)
  const documentId = documents[0]!.id
  const who = (n: number) => ({ cookie: people[n]!.cookie, documentId })
  const [anna, giulio] = await Promise.all([openHand(server, who(0)), openHand(server, who(1))])
  const write = async (hand: Hand, words: string) => {
    hand.body.insert(hand.body.length, words, {})
    await hand.saved()
  }
  await write(anna, 'prima di anna. ')
  await write(giulio, 'prima di giulio. ')
  const made = await backup(server.dataDir)
  const before = digestOf(await readCommitted(server, who(2)))
  await write(anna, 'dopo di anna. ')
  await write(giulio, 'dopo di giulio. ')
  // What only a removal changed must not come back in somebody else's name.
  giulio.body.delete(giulio.body.length - 30, 3)
  await giulio.saved()
  const room = (await server.deps.rooms.find(documentId))!
  await server.deps.rooms.heads.sign(documentId, room.text.head, Date.now())
  await server.close()
  return { dataDir: server.dataDir, made, before, anna, giulio, who, documentId, people }
}

let scene: Awaited<ReturnType<typeof makeScene>>
beforeAll(async () => {
  scene = await makeScene()
})

/** A copy of the scene's data, for one test to change. */
const copyOfData = () => {
  const dataDir = makeDataDir()
  cpSync(scene.dataDir, dataDir, { recursive: true })
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  return dataDir
}

test('[L6] a backup made while people write opens again as it was, and nothing of it can be read without the key', async () => {
  const { made, who, before } = scene
  expect(made).toMatchObject({ texts: 3, unsound: [], keyMade: true })
  const bytes = readFileSync(made.file)
  for (const word of ['anna', 'trama.db', 'SQLite', 'manifest'])
    expect(bytes.includes(word), word).toBe(false)
  const dataDir = copyOfData()
  expect(await restore(dataDir, made.file)).toMatchObject({ texts: 3, unsound: [] })
  const server = await serverForTest({ dataDir })
  expect(digestOf(await readCommitted(server, who(2)))).toBe(before)
})

test('[L6] a restored log says so: what was lost is told as lost, and later tampering is still found', async () => {
  const dataDir = copyOfData()
  await restore(dataDir, scene.made.file)
  const server = await openServer({ dataDir })
  const report = (await verify(server, scene.documentId))!
  expect(report).toMatchObject({ ok: true, findings: [] })
  expect(report.headsChecked).toBeGreaterThan(0)
  expect(report.restores).toEqual([expect.objectContaining({ lostRows: expect.any(Number) })])
  const [{ seq, lostRows, epoch }] = report.restores as [(typeof report.restores)[0]]
  expect(seq + lostRows).toBe(report.head!.size)
  expect(lostRows).toBeGreaterThan(2)
  const thief = makeDataDir()
  cpSync(join(dataDir, 'trama.db'), join(thief, 'trama.db'))
  const anna = await openHand(server, scene.who(0))
  anna.body.insert(anna.body.length, 'nuove parole', {})
  await anna.saved()
  const room = (await server.deps.rooms.find(scene.documentId))!
  const head = await server.deps.rooms.heads.sign(
    scene.documentId,
    room.text.head,
    Date.now(),
    room.text.epoch,
  )
  expect(head.epoch).toBe(epoch)
  anna.leave()
  await server.close()
  // Whoever puts an older database in its place, without a restore, cannot pass for one.
  cpSync(join(thief, 'trama.db'), join(dataDir, 'trama.db'))
  const again = await serverForTest({ dataDir })
  expect((await verify(again, scene.documentId))!.findings).toContainEqual({ what: 'log-shorter' })
})

test('[L6] pages of before are sent away with 4409, bring nothing of others, and no pen is given twice', async () => {
  const dataDir = copyOfData()
  await restore(dataDir, scene.made.file)
  const server = await serverForTest({ dataDir })
  const { documentId, who } = scene
  const size = async () => (await verify(server, documentId))!.size
  const start = await size()
  for (const [n, hand] of [scene.anna, scene.giulio].entries()) {
    const socket = await hand.attach(server, who(n)).catch(() => hand.live())
    expect((await socket.closed).code).toBe(4409)
  }
  expect(await size()).toBe(start)
  expect(digestOf(await readCommitted(server, who(2)))).toBe(scene.before)
  const pens = await Promise.all([0, 1, 2].map((n) => takePen(server, who(n))))
  for (const pen of pens) expect(epochOf(pen)).toBeGreaterThan(epochOf(scene.anna.pen))
  const fresh = await openHand(server, who(0))
  fresh.body.insert(fresh.body.length, 'si ricomincia', {})
  await fresh.saved()
  fresh.body.delete(fresh.body.length - 5, 5)
  await fresh.saved()
  expect((await verify(server, documentId))!.ok).toBe(true)
})

test('[L6] a page of before that holds only somebody else’s removals does not remove in its person’s name', async () => {
  const first = await openServer()
  const { people, documents } = await makeWorkshop(first, 2)
  const who = (n: number) => ({ cookie: people[n]!.cookie, documentId: documents[0]!.id })
  const [anna, giulio] = await Promise.all([openHand(first, who(0)), openHand(first, who(1))])
  anna.body.insert(anna.body.length, 'parole da tenere', {})
  await anna.saved()
  const { file } = await backup(first.dataDir)
  giulio.body.delete(giulio.body.length - 6, 6)
  await vi.waitFor(() => expect(digestOf(anna.doc)).toBe(digestOf(giulio.doc)), { timeout: 20_000 })
  await first.close()
  await restore(first.dataDir, file)
  const server = await serverForTest({ dataDir: first.dataDir })
  // The premise: she has a new pen too, to which a removal could be credited.
  await takePen(server, who(0))
  const socket = await anna.attach(server, who(0)).catch(() => anna.live())
  expect((await socket.closed).code).toBe(4409)
  expect((await readCommitted(server, who(1))).getText('body').toString()).toContain('parole da tenere')
})

test('[P1] restored twice within one minute, on a clock that is behind, over a broken database: each time a new epoch', async () => {
  const dataDir = copyOfData()
  const now = Date.UTC(2026, 10, 1)
  const epochs: number[] = []
  for (const moment of [now, now, now - 90 * 86_400_000]) {
    const done = await restore(dataDir, scene.made.file, {}, moment)
    if ('no' in done) throw new Error(done.no)
    epochs.push(done.epoch)
  }
  for (const name of ['trama.db-wal', 'trama.db-shm']) rmSync(join(dataDir, name), { force: true })
  writeFileSync(join(dataDir, 'trama.db'), randomBytes(20_000))
  const last = await restore(dataDir, scene.made.file, {}, now)
  if ('no' in last) throw new Error(last.no)
  epochs.push(last.epoch)
  const first = Math.floor((now - Date.UTC(2026, 0, 1)) / 60_000)
  expect(epochs).toEqual([first, first + 1, first + 2, first + 3])
  expect(readFileSync(join(last.aside!, 'trama.db'))).toHaveLength(20_000)
})

test('[L6] nobody who signed out after the backup is in again, and whoever signed in stays', async () => {
  const dataDir = copyOfData()
  const server = await openServer({ dataDir })
  const [out, stays] = scene.people
  await call(server, 'POST', '/api/sign-out', { cookie: out!.cookie })
  const { token } = stays!.signIn.body
  const entered = await call(server, 'POST', '/api/sign-in/link', { body: { token } })
  expect(entered.status).toBe(200)
  await server.close()
  await restore(dataDir, scene.made.file)
  const again = await serverForTest({ dataDir })
  const me = async (cookie: string) =>
    (await call(again, 'GET', `/api/documents/${scene.documentId}`, { cookie })).status
  expect([await me(out!.cookie), await me(stays!.cookie), await me(entered.cookie!)]).toEqual([401, 200, 200])
  // The link was used after the backup: the backup does not make it good again.
  expect((await call(again, 'POST', '/api/sign-in/link', { body: { token } })).json).toEqual({
    refusal: 'link-used',
  })
})

/** A backup changed before it is restored, the data it is restored over, and the sentence that answers. */
const bad: {
  name: string
  make(file: string, dataDir: string): string | void
  says: RegExp
  env?: Record<string, string>
}[] = [
  ...[0, 1, 60, 200, 400].map((length) => ({
    name: `cut after ${length} bytes`,
    make: (file: string) => writeFileSync(file, readFileSync(file).subarray(0, length)),
    says: /not a backup of Trama comune, or only the beginning|cut short or was altered/,
  })),
  {
    name: 'without its last bytes',
    make: (file) => writeFileSync(file, readFileSync(file).subarray(0, -10)),
    says: /cut short or was altered/,
  },
  ...[0.2, 0.5, 0.8, 0.999].map((part) => ({
    name: `altered at ${part * 100} %`,
    make: (file: string) => {
      const bytes = readFileSync(file)
      const at = Math.floor(bytes.length * part)
      bytes[at] = bytes[at]! ^ 1
      writeFileSync(file, bytes)
    },
    says: /cut short or was altered|not a backup/,
  })),
  {
    name: 'another file',
    make: (file) => writeFileSync(file, 'PK\u0003\u0004 un archivio di altri'),
    says: /not a backup of Trama comune/,
  },
  {
    name: 'a folder in the place of a file',
    make: () => join(makeDataDir(), 'nulla'),
    says: /^There is no file/,
  },
  {
    name: 'closed with another key',
    make: (_file, dataDir) => rmSync(join(dataDir, 'keys', 'backup.key')),
    env: { BACKUP_SECRET: 'sei parole prese a caso qui' },
    says: /was made with another one/,
  },
  {
    name: 'with no key at hand',
    make: (_file, dataDir) => rmSync(join(dataDir, 'keys', 'backup.key')),
    says: /There is no key to open a backup with/,
  },
  {
    name: 'of another instance',
    make: (_file, dataDir) =>
      writeFileSync(join(dataDir, 'keys', 'log.key'), randomBytes(32).toString('base64url')),
    says: /of another instance/,
  },
]

test.each(bad)(
  'a backup $name is refused with a sentence, and the data is not touched',
  async ({ make, says, env }) => {
    const dataDir = copyOfData()
    const file = join(makeDataDir(), 'copia.tar.gz.age')
    cpSync(scene.made.file, file)
    const given = make(file, dataDir) ?? file
    const before = contentOf(dataDir)
    expect(await restore(dataDir, given, env)).toEqual({ no: expect.stringMatching(says) })
    expect(contentOf(dataDir)).toBe(before)
  },
)

test('a backup of a newer version is refused, and so is a restore under a running server', async () => {
  const newer = copyOfData()
  const connection = new Database(join(newer, 'trama.db'))
  connection.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of tomorrow', 9999999999999)")
  connection.close()
  // The program that made it knew that step; ours verifies the backup as it makes it, and says so there.
  await expect(backup(newer)).rejects.toThrow(/newer version/)
  const dataDir = copyOfData()
  const server = await serverForTest({ dataDir })
  const before = readFileSync(join(dataDir, 'keys', 'log.key'))
  expect(await restore(dataDir, scene.made.file)).toEqual({ no: expect.stringMatching(/stop it first/) })
  expect(readFileSync(join(dataDir, 'keys', 'log.key'))).toEqual(before)
  expect((await call(server, 'GET', '/api/health')).json).toMatchObject({ ok: true })
})

test('words of the keeper close a backup as well as a key, and open it on another machine', async () => {
  const words = { BACKUP_SECRET: 'sei parole prese a caso qui' }
  const made = await backup(copyOfData(), words)
  expect(made.keyMade).toBe(false)
  const elsewhere = makeDataDir()
  expect(
    await restore(elsewhere, made.file, { BACKUP_SECRET: 'altre sei parole prese a caso' }),
  ).toHaveProperty('no')
  expect(readdirSync(elsewhere).filter((name) => !name.endsWith('lock'))).toEqual([])
  expect(await restore(elsewhere, made.file, words)).toMatchObject({ texts: 3, aside: undefined })
  const server = await serverForTest({ dataDir: elsewhere })
  expect((await call(server, 'GET', `/api/documents/${scene.documentId}`, scene.who(0))).status).toBe(200)
})

test('a restore that is cut off at any step is finished by whoever opens the data next', async () => {
  const whole = { 'trama.db': 'nuovo', 'keys/log.key': 'nuova', 'heads/a.jsonl': 'nuove' }
  const steps: [string, string][] = [
    ['trama.db-wal', 'aside/trama.db-wal'],
    ...['trama.db', 'keys', 'heads'].flatMap((name): [string, string][] => [
      [name, `aside/${name}`],
      [`from/${name}`, name],
    ]),
  ]
  for (let done = 0; done <= steps.length; done++) {
    const dataDir = makeDataDir()
    const put = (name: string, words: string) => {
      mkdirSync(join(dataDir, name, '..'), { recursive: true })
      writeFileSync(join(dataDir, name), words)
    }
    for (const name of [...Object.keys(whole), 'trama.db-wal']) put(name, 'di prima')
    for (const [name, words] of Object.entries(whole)) put(`from/${name}`, words)
    mkdirSync(join(dataDir, 'aside'))
    put('restoring.json', JSON.stringify({ from: 'from', aside: 'aside' }))
    for (const [here, there] of steps.slice(0, done)) {
      cpSync(join(dataDir, here), join(dataDir, there), { recursive: true })
      rmSync(join(dataDir, here), { recursive: true })
    }
    shareData(dataDir).release()
    const read = (name: string) => readFileSync(join(dataDir, name), 'utf8')
    for (const [name, words] of Object.entries(whole)) {
      expect(read(name), `after ${done} steps`).toBe(words)
      expect(read(`aside/${name}`), `after ${done} steps`).toBe('di prima')
    }
    expect(existsSync(join(dataDir, 'trama.db-wal'))).toBe(false)
    expect(existsSync(join(dataDir, 'restoring.json'))).toBe(false)
    rmSync(dataDir, { recursive: true })
  }
})

/** Runs the command and kills it as soon as `seen` is true; says whether it was killed. */
const killedBackup = async (dataDir: string, target: string, seen: () => boolean) => {
  const child = spawn(process.execPath, ['server/trama.ts', 'backup', target, '--data', dataDir], {
    env: { PATH: process.env.PATH },
    stdio: 'ignore',
  })
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('close', (_code, signal) => resolve(signal)),
  )
  const watching = setInterval(() => seen() && child.kill('SIGKILL'), 1)
  return ended.finally(() => clearInterval(watching))
}

test('a backup killed on its way is never offered, and the next one goes well', async () => {
  const dataDir = copyOfData()
  const target = join(makeDataDir(), 'copia.tar.gz.age')
  const room = join(dataDir, '.backup')
  const moments = [
    () => existsSync(join(room, 'plain', 'trama.db')),
    () => existsSync(`${target}.part`),
    () => existsSync(join(room, 'opened', 'trama.db')),
  ]
  for (const seen of moments) {
    for (const rest of [room, `${target}.part`]) rmSync(rest, { recursive: true, force: true })
    const signal = await killedBackup(dataDir, target, seen)
    // Quicker than the killer it may have been; then what bears the name is whole.
    expect(signal === 'SIGKILL' || existsSync(target)).toBe(true)
    if (existsSync(target)) expect(await restore(copyOfData(), target)).toHaveProperty('texts', 3)
    rmSync(target, { force: true })
  }
  expect(await makeBackup(configOf(dataDir), target, Date.now())).toMatchObject({ texts: 3, unsound: [] })
  expect(readdirSync(dirname(target))).toEqual(['copia.tar.gz.age'])
  expect(existsSync(room)).toBe(false)
})
