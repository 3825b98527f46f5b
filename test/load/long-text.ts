import { openClient, takePen, type Door } from './client.ts'
import { chanceOf, readTrace, type Patch } from './traces.ts'

const WORDS =
  'la casa con una porta aperta ascolta chi arriva insieme parole e voci perché nessuno resti fuori'.split(
    ' ',
  )

/** One keystroke at a time: words typed where the caret is, now and then taken back, now and then elsewhere. */
function* makeKeys(edits: number): Generator<Patch> {
  const chance = chanceOf(11)
  let [length, caret, made] = [0, 0, 0]
  while (made < edits) {
    if (chance(12) === 0) caret = chance(length + 1)
    const back = chance(10) < 3 && caret > 8
    const run = back ? 1 + chance(6) : 0
    for (let k = 0; k < run && made < edits; k++, made++, caret--, length--) yield [caret - 1, 1, '']
    for (const letter of `${WORDS[chance(WORDS.length)]} `) {
      if (made >= edits) break
      yield [caret, 0, letter]
      caret++
      length++
      made++
    }
  }
}

/** Keystrokes of a recorded session, in the order of the file: only of use when one author wrote it. */
const keysOf = (file: string): Patch[] => readTrace(file).txns.flatMap(({ patches }) => patches)

const AT_ONCE = 500

/** Writes a long text through the server, one update for each edit; resolves when all of it is saved. */
export const writeLongText = async (door: Door, edits: number, trace?: string): Promise<string> => {
  const writer = await openClient(door, await takePen(door), { onUpdate: () => undefined, silent: true })
  const { body, doc } = writer
  const base = body.length
  let updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const [at, removed, inserted] of trace ? keysOf(trace) : makeKeys(edits)) {
    doc.transact(() => {
      if (removed > 0) body.delete(base + at, removed)
      if (inserted !== '') body.insert(base + at, inserted, {})
    })
    if (updates.length < AT_ONCE) continue
    updates.forEach(writer.sendUpdate)
    updates = []
    // A client that never listens is taken for gone.
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  updates.forEach(writer.sendUpdate)
  await writer.saved()
  writer.close()
  return body.toString()
}
