import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'

/** Mails that are kept as files and speak to this address, or of it, go. */
export const forgetMails = async ({ dataDir }: Pick<Config, 'dataDir'>, email: string): Promise<void> => {
  const folder = join(dataDir, 'mail')
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name)
    const text = await readFile(file, 'utf8')
    if (text.toLowerCase().includes(email.toLowerCase())) await rm(file, { force: true })
  }
}
