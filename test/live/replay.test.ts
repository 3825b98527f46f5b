import { rm } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { addPeople, makeDataDir, startServerProcess, type Program } from '../load/child-server.ts'
import { openClient, takePen, type Door } from '../load/client.ts'
import { expectedOf, makeTrace, type Counts } from '../load/plain-model.ts'
import { replay } from '../load/replay.ts'
import { readTrace } from '../load/traces.ts'
import { call } from '../helpers/server.ts'

// `TRACE=file.json.gz` replays a recorded session; without it, one made from a seed.
const { TRACE, SEED = '7' } = process.env
const trace = TRACE ? readTrace(TRACE) : makeTrace(Number(SEED), 100)
const expected = expectedOf(trace)
const expectedExchanged = expectedOf(trace, true)

const startedServer = async (dataDir: string): Promise<Program> => {
  const server = await startServerProcess(dataDir)
  onTestFinished(async () => void (await server.kill()))
  return server
}

/** A text and its two authors: the holder of the lower pen first, or last when `exchanged`. */
const twoAuthors = async (exchanged: boolean) => {
  const dataDir = makeDataDir()
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const { documents, people } = await addPeople(dataDir, 2)
  const server = await startedServer(dataDir)
  const doorAt = ({ url }: Program, { cookie }: { cookie: string }): Door => ({
    url,
    documentId: documents[0]!.id,
    cookie,
  })
  const pens = await Promise.all(people.map((person) => takePen(doorAt(server, person))))
  const first = pens[0]! < pens[1]! !== exchanged ? 0 : 1
  const order = [first, 1 - first]
  const authors = order.map((i) => people[i]!)
  return {
    dataDir,
    server,
    pens: order.map((i) => pens[i]!) as [number, number],
    persons: authors.map(({ id }) => id),
    doorsAt: (program: Program) => authors.map((author) => doorAt(program, author)) as [Door, Door],
  }
}

type Run = { from: number; length: number; person: string | null }
type Removal = { length: number; writer: string | null; remover: string | null }

const sum = <T extends { length: number }>(all: T[], which: (one: T) => boolean): number =>
  all.filter(which).reduce((total, { length }) => total + length, 0)

/** What the server says of the block that begins at `base`: its text, and the letters of each person. */
const askServer = async (door: Door, base: number, persons: string[]) => {
  const reader = await openClient(door, null)
  const text = reader.body.toString()
  // Markers are no letters of the string but count in the flat text.
  const block = text.slice(text.length - (reader.body.length - base))
  reader.close()
  const ask = async (what: string) =>
    (await call(door, 'GET', `/api/documents/${door.documentId}/${what}`, { cookie: door.cookie })).json
  const runs: Run[] = (await ask('authorship')).runs.filter(({ from, length }: Run) => from + length > base)
  const removals: Removal[] = (await ask('removals')).removals
  const counts = persons.map((person): Counts => {
    const surviving = runs
      .filter((run) => run.person === person)
      .reduce((total, { from, length }) => total + from + length - Math.max(from, base), 0)
    return {
      inserted: surviving + sum(removals, ({ writer }) => writer === person),
      surviving,
      removed: sum(removals, ({ remover }) => remover === person),
    }
  })
  const verified = await ask('verify')
  return { block, counts, ok: verified.ok as boolean, findings: verified.findings as unknown[] }
}

test('[P1] [P3] [L2] two people write a recorded session: text and letters of each are exact, also after kill -9', async () => {
  expect(expected.text).toBe(trace.endContent)
  const { dataDir, server, doorsAt, pens, persons } = await twoAuthors(false)
  const doors = doorsAt(server)
  const { clients, base } = await replay(trace, doors, pens)
  await Promise.all(clients.map((client) => client.saved()))
  const before = await askServer(doors[0], base, persons)
  expect(before).toEqual({ block: trace.endContent, counts: expected.counts, ok: true, findings: [] })
  for (const { body } of clients) expect(body.toString().endsWith(before.block)).toBe(true)
  await server.kill()
  const after = await askServer(doorsAt(await startedServer(dataDir))[0], base, persons)
  expect(after).toEqual(before)
})

test('[P1] [P3] with the pens exchanged the order at equal places may differ, the letters of each may not', async () => {
  const { server, doorsAt, pens, persons } = await twoAuthors(true)
  const doors = doorsAt(server)
  const { clients, base } = await replay(trace, doors, pens)
  await Promise.all(clients.map((client) => client.saved()))
  const { block, counts, ok } = await askServer(doors[0], base, persons)
  expect({ block, counts, ok }).toEqual({
    block: expectedExchanged.text,
    counts: expectedExchanged.counts,
    ok: true,
  })
  const texts = clients.map(({ body }) => body.toString())
  expect(texts[1]).toBe(texts[0])
  expect(texts[0]!.slice(texts[0]!.length - block.length)).toBe(block)
})
