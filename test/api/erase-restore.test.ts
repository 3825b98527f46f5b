import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { gatherWords } from '../../client/editor/connection/bring-words.ts'
import type { Leftover } from '../../client/editor/connection/session.ts'
import { readArchive } from '../../server/backup/archive.ts'
import { makeBackup } from '../../server/backup/make-backup.ts'
import { restoreBackup } from '../../server/backup/restore.ts'
import { openDecrypter } from '../../server/backup/secret.ts'
import { readConfig } from '../../server/config.ts'
import { closeCodes } from '../../shared/sync-protocol.ts'
import { makeLinkTable } from '../../shared/trace/links.ts'
import { epochOf } from '../../shared/trace/pens.ts'
import { makeHand, openHand, readCommitted, takePen, type Hand } from '../helpers/live.ts'
import { call, makeDataDir, makeWorkshop, openServer, signIn, type TestServer } from '../helpers/server.ts'
import { verify } from '../live/siege.ts'

// Erase, restore a backup of before, erase again, as often as one likes: nobody who has gone comes back, neither in the data
// nor in what is backed up from then on, and who stays loses no word of an open page.

const ROUNDS = process.env.SOAK ? 20 : 2

/** Whatever would tell who somebody was: as letters in both ways that a disk has them, and their sealed kinds as they lie there. */
type Mark = { what: string; bytes: Buffer }
const marksOf = (what: string, words: string): Mark[] => [
  { what, bytes: Buffer.from(words) },
  { what: `${what}, in two bytes a letter`, bytes: Buffer.from(words, 'utf16le') },
]

/** Every file under a folder that holds one of these, as raw bytes: pages, free pages, logs of writes, lists, mails. */
const holding = (folder: string, marks: readonly Mark[]): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && existsSync(join(entry.parentPath, entry.name)))
    .flatMap(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name))
      return marks.filter((mark) => bytes.includes(mark.bytes)).map(({ what }) => `${name}: ${what}`)
    })

type Ground = { workshop: string; documentId: string; keeper: string }
type Newcomer = { cookie: string; marks: Mark[] }

/** Comes in by the door, with a mail, a kind and words, none of which anybody could mistake. */
const comeIn = async (server: TestServer, ground: Ground, words: string): Promise<Newcomer> => {
  const unique = randomBytes(8).toString('hex')
  const [name, email] = [`Zefirina-${unique}`, `z${unique}@esempio.it`]
  const at = `/api/workshops/${ground.workshop}`
  const as = { cookie: ground.keeper }
  const invited = await call(server, 'POST', `${at}/invitations`, as)
  const apply = `/api/invitations/${invited.json.link.split('/invito/')[1]}/apply`
  expect((await call(server, 'POST', apply, { body: { name, email, knowledge: ['lived'] } })).status).toBe(
    200,
  )
  const cookie = await signIn(server, email)
  const { applications } = (await call(server, 'GET', at, as)).json
  const asking = applications.find((one: { name: string }) => one.name === name)
  await call(server, 'POST', `${at}/applications/${asking.id}/admit`, as)
  const personId = (await call(server, 'GET', '/api/me', { cookie })).json.person.id as string
  const hand = await openHand(server, { cookie, documentId: ground.documentId })
  hand.body.insert(hand.body.length, words, {})
  await hand.saved()
  hand.leave()
  // Sealed anew by now, the first kind is in the pages that the file has freed.
  const voice = { cookie, body: { knowledge: ['citizen'] } }
  const sealed = () => {
    const file = new Database(join(server.dataDir, 'trama.db'), { readonly: true })
    const rows = file
      .prepare('SELECT sealed FROM voices WHERE person_id = ?')
      .pluck()
      .all(personId) as Buffer[]
    file.close()
    return rows
  }
  const voices = sealed()
  expect((await call(server, 'PUT', `${at}/voice`, voice)).status).toBe(200)
  voices.push(...sealed())
  expect(voices.length).toBeGreaterThan(1)
  const kinds = voices.map((bytes) => ({ what: 'sealed voice', bytes }))
  const marks = [
    ['name', name],
    ['e-mail', email],
    ['id', personId],
  ] as const
  return { cookie, marks: [...marks.flatMap(([what, word]) => marksOf(what, word)), ...kinds] }
}

const configOf = (dataDir: string) => {
  const read = readConfig({ DATA_DIR: dataDir })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return read.config
}

const makeCopy = async (dataDir: string): Promise<string> => {
  const made = await makeBackup(configOf(dataDir), `${join(makeDataDir(), 'copies')}/`, Date.now())
  if ('no' in made) throw new Error(made.no)
  return made.file
}

/** Gone from the data, at once or as soon as the file has given its pages back, and from a backup made now. */
const expectGone = async (dataDir: string, marks: Mark[], when: string) => {
  await vi.waitFor(() => expect(holding(dataDir, marks), when).toEqual([]), { timeout: 20_000 })
  const backup = await makeCopy(dataDir)
  const opened = mkdtempSync(join(tmpdir(), 'trama-test-opened-'))
  await readArchive(backup, openDecrypter(configOf(dataDir)), opened)
  expect(readdirSync(opened)).toContain('trama.db')
  expect(holding(opened, marks), `a backup ${when}`).toEqual([])
  rmSync(opened, { recursive: true, force: true })
}

/** Who had the text open through the restore: comes back under a new pen, with what the server lost and what it never had. */
const comeBack = async (
  server: TestServer,
  old: Hand,
  who: { cookie: string; documentId: string; personId: string },
) => {
  const socket = await old.attach(server, who).catch(() => old.live())
  expect((await socket.closed).code).toBe(closeCodes.penUnusable)
  const hand = makeHand(await takePen(server, who))
  await hand.attach(server, who)
  const left: Leftover = {
    doc: old.doc,
    epoch: epochOf(old.pen),
    unsentPens: () => [[old.pen, old.acknowledged()]],
    caret: () => null,
    cards: () => new Map(),
    links: makeLinkTable(),
  }
  gatherWords([left], hand.doc, who.personId).apply()
  await hand.saved()
  return hand
}

const times = (text: string, words: string) => text.split(words).length - 1
const textOf = async (server: TestServer, who: { cookie: string; documentId: string }) =>
  (await readCommitted(server, who)).getText('body').toString()
const erase = async (server: TestServer, { cookie }: Newcomer, words: 'keep' | 'remove') =>
  expect((await call(server, 'POST', '/api/me/data/erase', { cookie, body: { words } })).status).toBe(200)

test(`[L6] [L7] ${ROUNDS} × erase, back up, restore, erase again: nobody comes back, no pen is given twice, no open page loses a word`, async () => {
  const dataDir = makeDataDir()
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  let server = await openServer({ dataDir })
  onTestFinished(() => server.close().catch(() => undefined))
  const { people, documents, workshop } = await makeWorkshop(server, 2)
  const documentId = documents[0]!.id
  const [giulio, mara] = people as [(typeof people)[0], (typeof people)[0]]
  const ground = { workshop: workshop.id, documentId, keeper: giulio.cookie }
  const his = { cookie: giulio.cookie, documentId, personId: giulio.id }
  const pens = new Set<number>()
  const issue = (pen: number) => {
    expect(pens.has(pen), 'a pen given twice').toBe(false)
    pens.add(pen)
  }
  const everybody: Mark[] = []
  const said: string[] = []
  let eldest: string | undefined
  for (let round = 0; round < ROUNDS; round++) {
    const words = round % 2 === 0 ? 'keep' : 'remove'
    const [going, later] = [
      await comeIn(server, ground, `prima di andare ${round}. `),
      await comeIn(server, ground, `prima di andare dopo ${round}. `),
    ]
    const page = await openHand(server, his)
    issue(page.pen)
    page.body.insert(page.body.length, `nella copia ${round}. `, {})
    await page.saved()
    const room = (await server.deps.rooms.find(documentId))!
    await server.deps.rooms.heads.sign(documentId, room.text.head, Date.now())
    const marks = [...going.marks, ...later.marks]
    expect(
      new Set(holding(dataDir, marks).map((one) => one.split(': ')[1])).size,
      'what is searched for is there',
    ).toBeGreaterThan(3)
    const before = await makeCopy(dataDir)
    eldest ??= before
    page.body.insert(page.body.length, `dopo la copia ${round}. `, {})
    await page.saved()
    await erase(server, going, words)
    await expectGone(dataDir, [...everybody, ...going.marks], `after erasure ${round}`)
    page.leave()
    page.body.insert(page.body.length, `mai partito ${round}. `, {})
    said.push(`nella copia ${round}. `, `dopo la copia ${round}. `, `mai partito ${round}. `)
    await server.close()

    expect(await restoreBackup(configOf(dataDir), before, Date.now())).toMatchObject({ unsound: [] })
    expect(holding(dataDir, [...everybody, ...going.marks]), `after restore ${round}`).toEqual([])
    server = await openServer({ dataDir })
    const back = await comeBack(server, page, his)
    issue(back.pen)
    back.leave()
    expect((await call(server, 'GET', '/api/me', going)).json.person).toBeNull()
    expect((await call(server, 'POST', `/api/documents/${documentId}/pens`, going)).status).toBe(401)
    await erase(server, later, words)
    everybody.push(...marks)
    await expectGone(dataDir, everybody, `after the second erasure ${round}`)
    const text = await textOf(server, { cookie: mara.cookie, documentId })
    for (const one of said) expect(times(text, one), one).toBe(1)
    expect(times(text, `prima di andare ${round}. `)).toBe(words === 'keep' ? 1 : 0)
    expect(await verify(server, documentId)).toMatchObject({ ok: true, findings: [] })
  }
  // The first backup of all knows everybody who has gone since.
  await server.close()
  expect(await restoreBackup(configOf(dataDir), eldest!, Date.now())).toMatchObject({ unsound: [] })
  expect(holding(dataDir, everybody)).toEqual([])
  server = await openServer({ dataDir })
  expect(await verify(server, documentId)).toMatchObject({ ok: true, findings: [] })
  const last = await openHand(server, his)
  issue(last.pen)
  expect(pens.size).toBe(2 * ROUNDS + 1)
  await expectGone(dataDir, everybody, 'after the eldest backup')
}, 900_000)
