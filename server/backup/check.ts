import { ed25519 } from '@noble/curves/ed25519.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assertWhole } from '../../db/copy-aside.ts'
import { listDocumentIds } from '../../db/documents.ts'
import { openReader } from '../../db/open.ts'
import { stepsOf } from '../../db/snapshot.ts'
import { verifyDocument, type Report } from '../verify-document.ts'
import { BadBackup, type Manifest } from './manifest.ts'

const publicKeyOf = (folder: string): Uint8Array => {
  const key = Buffer.from(readFileSync(join(folder, 'keys', 'log.key'), 'utf8').trim(), 'base64url')
  return ed25519.getPublicKey(key)
}

/** Looks at unpacked data as a server would use it: SQLite whole, a version that we know, every text replayed. */
export const checkData = async (
  folder: string,
  manifest: Manifest,
): Promise<{ texts: number; unsound: Report[] }> => {
  const file = join(folder, 'trama.db')
  const { done, known } = stepsOf(file)
  if (Math.max(done, manifest.steps) > known)
    throw new BadBackup(
      'This backup is of a newer version of Trama comune: update the program, then restore it.',
    )
  assertWhole(file)
  const reader = openReader(file)
  try {
    const ground = { db: reader.db, dataDir: folder, publicKey: publicKeyOf(folder) }
    const ids = await listDocumentIds(reader.db)
    const unsound: Report[] = []
    for (const id of ids) {
      const report = await verifyDocument(ground, id)
      if (report && !report.ok) unsound.push(report)
    }
    return { texts: ids.length, unsound }
  } finally {
    reader.close()
  }
}
