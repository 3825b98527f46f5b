import { strFromU8, unzipSync } from 'fflate'
import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { sessions } from '../../db/schema-accounts.ts'
import { sha256 } from '../../db/hash.ts'
import { isSigned } from '../../server/live/heads.ts'
import { commitmentOf, rowLeaf } from '../../shared/trace/ledger.ts'
import { appendLeaf, emptyFrontier, rootOf, sameBytes } from '../../shared/trace/merkle.ts'
import { openHand } from '../helpers/live.ts'
import { call, makeWorkshop, type TestServer } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'
import { PATIENCE } from '../live/siege.ts'

const take = async ({ url }: TestServer, cookie: string) => {
  const answer = await fetch(new URL('/api/me/data', url), { headers: { cookie } })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  return unzipSync(new Uint8Array(await answer.arrayBuffer()))
}

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))

/** Two people with unmistakable names and words; the first also moves a line of the second. */
const makeScene = async () => {
  const server = await serverForTest()
  const { people, documents, workshop } = await makeWorkshop(server, 2)
  const documentId = documents[0]!.id
  const who = (n: number) => ({ cookie: people[n]!.cookie, documentId })
  for (const [n, name] of ['Zefirina Canarina', 'Ottavio Segretissimo'].entries())
    await call(server, 'PUT', '/api/me/name', { cookie: who(n).cookie, body: { name } })
  const [zefirina, ottavio] = [await openHand(server, who(0)), await openHand(server, who(1))]
  const say = async (hand: typeof zefirina, words: string) => {
    hand.body.insert(hand.body.length, words, {})
    await hand.saved()
  }
  await say(zefirina, 'parole-di-zefirina, con <b>segni</b>. ')
  const SECRET = 'parole-segretissime-di-ottavio che nessuno porta via. '
  await vi.waitFor(() => expect(ottavio.body.toString()).toContain('parole-di-zefirina'), PATIENCE)
  await say(ottavio, SECRET)
  await vi.waitFor(() => expect(zefirina.body.toString()).toContain(SECRET), PATIENCE)
  zefirina.doc.transact(() => {
    zefirina.body.delete(zefirina.body.length - SECRET.length, SECRET.length)
    zefirina.body.insert(zefirina.body.length - 'parole-di-zefirina, con <b>segni</b>. '.length, SECRET, {})
  })
  await zefirina.saved()
  return { server, who, people, documentId, workshop }
}

test('the archive holds one’s own words, rows and account, and nothing of anybody else', async () => {
  const { server, who, people } = await makeScene()
  const files = await take(server, who(0).cookie)
  const names = Object.keys(files)
  expect(names).toEqual(expect.arrayContaining(['leggimi.html', 'dati.json', 'registro/chiave.json']))
  const all = names.map((name) => `${name}\n${strFromU8(files[name]!)}`).join('\n')
  expect(all).toContain('Zefirina Canarina')
  expect(all).toContain('parole-di-zefirina, con &lt;b>segni&lt;/b>.')
  const rows = names.filter((name) => name.endsWith('righe.jsonl'))
  const opened = rows
    .flatMap((name) => strFromU8(files[name]!).split('\n').filter(Boolean))
    .map((line) => Buffer.from(JSON.parse(line).bytes ?? '', 'base64').toString('latin1'))
  expect(opened.join('')).toContain('parole-di-zefirina')
  const { id, email } = people[1]!
  for (const canary of ['Ottavio', 'Segretissimo', 'segretissime', id, email])
    for (const [where, text] of Object.entries({ all, rows: opened.join('') }))
      expect(text.includes(canary), `${canary} in ${where}`).toBe(false)
  const cookie = who(0).cookie.split('=')[1]!.split('.')[0]!
  expect(all).not.toContain(decodeURIComponent(cookie))
  expect(JSON.parse(strFromU8(files['dati.json']!))).toMatchObject({
    account: { id: people[0]!.id, email: people[0]!.email },
    places: { member: [{ number: 0 }] },
    declared: { voices: [{ knowledge: expect.any(Array) }] },
  })
})

test('[L4] the rows of the archive stand in the log that the signed head answers for', async () => {
  const { server, who, documentId } = await makeScene()
  const files = await take(server, who(0).cookie)
  const json = (name: string) => JSON.parse(strFromU8(files[name]!))
  const folder = Object.keys(files)
    .filter((name) => name.endsWith('testa.json'))
    .map((name) => name.replace('/testa.json', ''))
    .find((name) => json(`${name}/testa.json`).document === documentId)!
  const { head, pens } = json(`${folder}/testa.json`)
  const publicKey = new Uint8Array(Buffer.from(json('registro/chiave.json').ed25519, 'hex'))
  expect(isSigned(publicKey, head)).toBe(true)
  const leaves = files[`${folder}/foglie.bin`]!
  const frontier = emptyFrontier()
  for (let at = 0; at < leaves.length; at += 32) appendLeaf(sha256, frontier, leaves.slice(at, at + 32))
  expect(frontier.size).toBe(head.size)
  expect(Buffer.from(rootOf(sha256, frontier)).toString('hex')).toBe(head.root)
  const lines = strFromU8(files[`${folder}/righe.jsonl`]!).split('\n').filter(Boolean)
  const rows = lines.map((line) => JSON.parse(line))
  expect(rows.length).toBeGreaterThan(2)
  expect(rows.filter(({ withheld }) => withheld)).toHaveLength(1)
  for (const row of rows) {
    const commitment = bytesOf(row.commitment)
    const leaf = rowLeaf(sha256, { ...row, documentId }, commitment)
    expect(sameBytes(leaf, leaves.slice(row.seq * 32, row.seq * 32 + 32))).toBe(true)
    if (!row.withheld)
      expect(sameBytes(commitmentOf(sha256, bytesOf(row.salt), bytesOf(row.bytes)), commitment)).toBe(true)
  }
  const issued = rows.find(({ kind }) => kind === 1)
  const { personSalt } = pens.find(({ row }: { row: number }) => row === issued.seq)
  const id = new TextEncoder().encode(json('dati.json').account.id)
  expect(
    sameBytes(commitmentOf(sha256, bytesOf(personSalt), id), bytesOf(issued.bytes).subarray(0, 32)),
  ).toBe(true)
})

test('who came in long ago is asked to come in again first', async () => {
  const { server, who, people } = await makeScene()
  await server.deps.db.write((tx) =>
    tx
      .update(sessions)
      .set({ createdAt: new Date(0) })
      .where(eq(sessions.userId, people[0]!.id)),
  )
  for (const [method, path, body] of [
    ['GET', '/api/me/data', undefined],
    ['POST', '/api/me/data/erase', { words: 'keep' }],
  ] as const)
    expect((await call(server, method, path, { cookie: who(0).cookie, body })).json).toEqual({
      refusal: 'not-fresh',
    })
})

test('a text of a hundred pages comes out whole', async () => {
  const { server, who } = await makeScene()
  const hand = await openHand(server, who(0))
  const page = 'Una riga lunga abbastanza da sembrare vera, scritta a mano. '.repeat(42)
  for (let n = 0; n < 100; n++) hand.body.insert(hand.body.length, `${n}. ${page}`, {})
  await hand.saved()
  const files = await take(server, who(0).cookie)
  const pages = Object.keys(files).filter((name) => name.endsWith('.html'))
  const texts = pages.map((name) => strFromU8(files[name]!)).join('')
  expect(texts.match(/scritta a mano\./g)).toHaveLength(4_200)
})
