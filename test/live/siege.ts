import { expect, vi } from 'vitest'
import * as Y from 'yjs'
import { findLog } from '../../db/ledger.ts'
import { BODY } from '../../shared/text/flat.ts'
import { serverPenOf } from '../../shared/trace/pens.ts'
import { loadText } from '../../server/live/text.ts'
import { verifyDocument } from '../../server/verify-document.ts'
import {
  openHand,
  openSocket,
  readCommitted,
  takePen,
  type Hand,
  type SocketOptions,
} from '../helpers/live.ts'
import { makeWorkshop, openServer, type Options, type TestServer } from '../helpers/server.ts'

/** All that a document holds: what reads, what was removed, and whose clocks. */
export const contentOf = (doc: Y.Doc) => ({
  text: (doc.getText(BODY).toDelta() as { insert: unknown }[]).map((piece) =>
    piece.insert instanceof Y.Map ? { ...piece, insert: piece.insert.toJSON() as unknown } : piece,
  ),
  state: Buffer.from(Y.encodeStateAsUpdate(doc)).toString('hex'),
})

export const verify = async ({ deps: { db, config, keys } }: TestServer, id: string) =>
  verifyDocument({ db, dataDir: config.dataDir, publicKey: keys.logKey.publicKey }, id)

/** What everybody must have in the end is waited for, however slow the machine is. */
const PATIENCE = { timeout: 20_000, interval: 10 }

/** The document as somebody else would get it from the server, in the same encoding as any other. */
const clean = (doc: Y.Doc): Y.Doc => {
  const made = new Y.Doc({ gc: false })
  made.getText(BODY)
  Y.applyUpdate(made, Y.encodeStateAsUpdate(doc))
  return made
}

/** A text with two honest people on it (Giulio's client is a standard one), and an attacker with a session and a pen. */
export const makeSiege = async (options: Options = {}) => {
  let server = await openServer(options)
  const { people, documents, workshop } = await makeWorkshop(server, 4)
  /** A text of a workshop where none of these people is. */
  const makeOthers = async (): Promise<string> => (await makeWorkshop(server, 1)).documents[0]!.id
  const documentId = documents[0]!.id
  const who = (n: number) => ({ cookie: people[n]!.cookie, documentId })
  const anna = await openHand(server, who(0))
  const giulio = await openHand(server, who(1), { trama: false })
  let pen = await takePen(server, who(2))

  const rows = async (): Promise<number> => (await findLog(server.deps.db, documentId))!.size

  /** Both write at the end of the text, in turns, and it is saved. */
  const write = async (words: string): Promise<void> => {
    for (const hand of [anna, giulio]) hand.body.insert(hand.body.length, `${words} di ${hand.pen}. `, {})
    await Promise.all([anna.saved(), giulio.saved()])
  }
  const meet = (hands: Hand[] = [anna, giulio]): Promise<void> =>
    vi.waitFor(
      () => expect(new Set(hands.map(({ doc }) => contentOf(clean(doc)).state)).size).toBe(1),
      PATIENCE,
    )

  /** The honest pair goes on undisturbed, and what they have is what the log makes. */
  const goesOn = async (): Promise<void> => {
    expect([anna.live().isOpen(), giulio.live().isOpen()]).toEqual([true, true])
    await write('ancora')
    await meet()
    const loaded = await loadText(server.deps.db, documentId)
    expect(contentOf(clean(loaded!.doc))).toEqual(contentOf(clean(anna.doc)))
  }

  /** A server started again has what was acknowledged, and the log verifies. */
  const survives = async (): Promise<void> => {
    await goesOn()
    const here = contentOf(clean(anna.doc))
    await server.close()
    server = await openServer({ dataDir: server.dataDir })
    expect(contentOf(await readCommitted(server, who(3)))).toEqual(here)
    expect(await verify(server, documentId)).toMatchObject({ ok: true, findings: [] })
  }

  await write('prima')
  await meet()
  return {
    server: () => server,
    documentId,
    makeOthers,
    workshopId: workshop.id,
    people,
    who,
    anna,
    giulio,
    /** The attacker's; another one after `newPen`. */
    pen: () => pen,
    newPen: async () => (pen = await takePen(server, who(2))),
    serverPen: serverPenOf(0),
    rows,
    write,
    meet,
    goesOn,
    survives,
    close: () => server.close(),
    attacker: (socket: SocketOptions = {}) => openSocket(server, who(2), socket),
  }
}

export type Siege = Awaited<ReturnType<typeof makeSiege>>
