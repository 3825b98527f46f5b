import type { Database } from 'better-sqlite3'

/** A copy of before knows nothing of consents. */
const hasConsents = (file: Database): boolean =>
  file.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get('consents') !== undefined

/**
 * From where somebody spoke is taken out of the past: pens that had this voice have none, and what it said is gone, with the consent to it. Where it is
 * still a member's voice of today, an empty row stays, which is read as nothing said. Call inside a transaction.
 */
export const eraseVoice = (file: Database, voiceId: string): void => {
  file.prepare('UPDATE pens SET voice_id = NULL, voice_salt = NULL WHERE voice_id = ?').run(voiceId)
  if (hasConsents(file)) file.prepare('DELETE FROM consents WHERE voice_id = ?').run(voiceId)
  file.prepare("UPDATE voices SET sealed = x'' WHERE id = ?").run(voiceId)
  file
    .prepare('DELETE FROM voices WHERE id = ? AND NOT EXISTS (SELECT 1 FROM members WHERE voice_id = ?)')
    .run(voiceId, voiceId)
}
