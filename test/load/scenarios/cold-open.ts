import * as Y from 'yjs'
import { BODY } from '../../../shared/text/flat.ts'
import { openLine, readFrame, step1Frame, type Door } from '../client.ts'
import { median, type Figure } from '../figures.ts'
import { openGround } from '../ground.ts'
import { writeLongText } from '../long-text.ts'
import type { Options } from '../options.ts'
import { stateOf } from '../typer.ts'

type Opening = { step2: number; complete: number; wire: number; alone: number }

const timed = (work: () => void): number => {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** From the knock to the whole text in a document of one's own. */
const open = async (door: Door, text: string): Promise<Opening> => {
  const doc = new Y.Doc()
  const began = performance.now()
  let answered: (bytes: { wire: number; state: Uint8Array }) => void
  const step2 = new Promise<{ wire: number; state: Uint8Array }>((resolve) => (answered = resolve))
  const line = await openLine(door, (frame) => {
    const heard = readFrame(frame)
    if (heard.kind === 'step2') answered({ wire: frame.length, state: heard.bytes })
  })
  line.send(step1Frame(doc))
  const { wire, state } = await step2
  const at = performance.now() - began
  Y.applyUpdate(doc, state)
  const complete = performance.now() - began
  line.close()
  if (doc.getText(BODY).toString() !== text) throw new Error('said to be there before it was')
  const v2 = Y.encodeStateAsUpdateV2(doc)
  const alone = timed(() => Y.applyUpdateV2(new Y.Doc(), v2))
  return { step2: at, complete, wire: wire / Y.encodeStateAsUpdate(keep(state)).length, alone }
}

/** A document that collects nothing, as the server's. */
const keep = (state: Uint8Array): Y.Doc => {
  const doc = new Y.Doc({ gc: false })
  Y.applyUpdate(doc, state)
  return doc
}

/** Opening a long text that the server does not have in memory, after a stop and after a kill. */
export const coldOpen = async ({ edits, rounds, trace }: Options): Promise<Figure[]> => {
  const ground = await openGround(1)
  const documentId = ground.group.documents[0]!.id
  const door = (): Door => ground.door(0, documentId)
  await writeLongText(door(), edits, trace)
  const reader = new Y.Doc()
  Y.applyUpdate(reader, await stateOf(door()))
  const text = reader.getText(BODY).toString()
  const openings: Record<'kill' | 'stop', Opening[]> = { kill: [], stop: [] }
  // Killed first: a stop in good order leaves a fresher checkpoint than there would be.
  for (const end of ['kill', 'stop'] as const)
    for (let round = 0; round < rounds; round++) {
      await ground.restart(end)
      // Another text first: the server runs already, only this text is not in its memory.
      await stateOf(ground.door(0, ground.group.documents[1]!.id))
      openings[end].push(await open(door(), text))
    }
  await ground.close()
  const all = [...openings.kill, ...openings.stop]
  const floor = median(all.map(({ alone }) => alone))
  const what = `cold open, ${edits.toLocaleString('en-US')} edits`
  const of = (end: 'kill' | 'stop', key: 'step2' | 'complete'): number =>
    median(openings[end].map((one) => one[key]))
  // 40 and 60 ms where loading alone took 7: a ratio holds on any machine, and when others use it too.
  const row = (words: string, figure: number, most: number): Figure => ({
    what: `${what}: ${words}`,
    figure,
    floor,
    unit: 'ms',
    target: { on: 'ratio', most: most / 7 },
  })
  return [
    row('to the server’s answer', of('stop', 'step2'), 40),
    row('to the whole text', of('stop', 'complete'), 60),
    row('to the server’s answer, after kill -9 amid writing', of('kill', 'step2'), 40),
    row('to the whole text, after kill -9 amid writing', of('kill', 'complete'), 60),
    {
      what: `${what}: wire against state`,
      figure: median(all.map(({ wire }) => wire)),
      unit: '×',
      target: { on: 'figure', most: 1.01 },
    },
  ]
}
