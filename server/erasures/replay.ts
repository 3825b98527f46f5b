import { titleOf } from '../../shared/text/flat.ts'
import type { Db } from '../../db/open.ts'
import { listWrittenDocuments } from '../../db/pens.ts'
import { listPersonIds } from '../../db/people.ts'
import { listSpokenVoices } from '../../db/voices.ts'
import { loadText } from '../live/text.ts'
import { erasedAmong } from './list.ts'
import { erasureRows, type Erasure } from './rows.ts'

/** As in the room of a text, on data that nobody has open. */
const tellLog = async (db: Db, id: string, asked: Erasure, now: number): Promise<void> => {
  const text = await loadText(db, id)
  if (!text) return
  const { entries } = erasureRows(text, asked, now)
  if (entries.length === 0) return
  const title = titleOf(text.body).slice(0, 500)
  const [done] = await db.append([{ document: text.number, documentId: id, from: text.head, entries, title }])
  if (!done?.head) throw new Error('somebody else wrote into the data that was being restored')
}

/** A backup of before brings back nobody who was erased since, nor what they took out of the past. Source: [L7]. */
export const replayErasures = async (db: Db, dataDir: string, now: number): Promise<void> => {
  for (const [personId, { words }] of erasedAmong(dataDir, await listPersonIds(db))) {
    for (const id of await listWrittenDocuments(db, personId))
      await tellLog(db, id, { personId, what: 'person', words }, now)
    await db.erase({ personId })
  }
  await replayVoices(db, dataDir, now)
}

const replayVoices = async (db: Db, dataDir: string, now: number): Promise<void> => {
  const voices = await listSpokenVoices(db)
  const ids = voices.map(({ id }) => id)
  const voiceIds = new Set(erasedAmong(dataDir, ids).keys())
  if (voiceIds.size === 0) return
  const people = new Set(voices.filter(({ id }) => voiceIds.has(id)).map(({ personId }) => personId))
  for (const personId of people)
    for (const id of await listWrittenDocuments(db, personId))
      await tellLog(db, id, { what: 'voice', voiceIds }, now)
  await db.erase({ voiceIds: [...voiceIds] })
}
