import { expect, vi } from 'vitest'
import { findLog } from '../../db/ledger.ts'
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
import { digestOf } from './letters.ts'

export const verify = async ({ deps: { db, config, keys } }: TestServer, id: string) =>
  verifyDocument({ db, dataDir: config.dataDir, publicKey: keys.logKey.publicKey }, id)

/** What everybody must have in the end is waited for, however slow the machine is. */
export const PATIENCE = { timeout: 20_000, interval: 10 }

/** A text with two honest people on it (Giulio's client is a standard one), and an attacker with a session and a pen. */
export const makeSiege = async (options: Options = {}) => {
  let server = await openServer(options)
  const { people, documents, workshop } = await makeWorkshop(server, 5)
  /** A text of a workshop where none of these people is. */
  const makeOthers = async (): Promise<string> => (await makeWorkshop(server, 1)).documents[0]!.id
  const documentId = documents[0]!.id
  const who = (n: number) => ({ cookie: people[n]!.cookie, documentId })
  const anna = await openHand(server, who(0))
  const giulio = await openHand(server, who(1), { trama: false })
  let pen = await takePen(server, who(2))

  /** One of the people on another text of the workshop. */
  const otherText = async (n: number) => {
    const other = documents[1]!.id
    return {
      ...(await openHand(server, { cookie: people[n]!.cookie, documentId: other })),
      documentId: other,
    }
  }

  const rows = async (): Promise<number> => (await findLog(server.deps.db, documentId))!.size

  /** Both write at the end of the text, in turns, and it is saved. */
  const write = async (words: string): Promise<void> => {
    for (const hand of [anna, giulio]) hand.body.insert(hand.body.length, `${words} di ${hand.pen}. `, {})
    await Promise.all([anna.saved(), giulio.saved()])
  }
  const meet = (hands: Hand[] = [anna, giulio]): Promise<void> =>
    vi.waitFor(() => expect(new Set(hands.map(({ doc }) => digestOf(doc))).size).toBe(1), PATIENCE)

  /** The honest pair goes on undisturbed, and what they have is what the log makes. */
  const goesOn = async (): Promise<void> => {
    expect([anna.live().isOpen(), giulio.live().isOpen()]).toEqual([true, true])
    await write('ancora')
    await meet()
    const loaded = await loadText(server.deps.db, documentId)
    expect(digestOf(loaded!.doc)).toBe(digestOf(anna.doc))
  }

  /** A server started again has what was acknowledged, and the log verifies. */
  const survives = async (): Promise<void> => {
    await goesOn()
    const here = digestOf(anna.doc)
    await server.close()
    server = await openServer({ dataDir: server.dataDir })
    expect(digestOf(await readCommitted(server, who(3)))).toBe(here)
    expect(await verify(server, documentId)).toMatchObject({ ok: true, findings: [] })
  }

  await write('prima')
  await meet()
  return {
    server: () => server,
    documentId,
    makeOthers,
    otherText,
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
    /** Somebody who never took a pen. */
    reader: () => openSocket(server, who(4)),
    attacker: (socket: SocketOptions = {}) => openSocket(server, who(2), socket),
  }
}

export type Siege = Awaited<ReturnType<typeof makeSiege>>
