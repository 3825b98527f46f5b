import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { BadBackup } from './manifest.ts'

type Where = Pick<Config, 'dataDir' | 'backupSecret'>

/** A key of age, rather than words to derive one from. */
const isKey = (secret: string): boolean => secret.startsWith('AGE-SECRET-KEY-')

export const keyFile = (dataDir: string): string => join(dataDir, 'keys', 'backup.key')

const readKey = (dataDir: string): string | undefined =>
  existsSync(keyFile(dataDir)) ? readFileSync(keyFile(dataDir), 'utf8').trim() : undefined

const makeKey = async (dataDir: string): Promise<string> => {
  const key = await generateX25519Identity()
  mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 })
  writeFileSync(keyFile(dataDir), `${key}\n`, { flag: 'wx', mode: 0o600, flush: true })
  return key
}

/** Words are at least 20 characters long, so that this work, 64 MB and a moment, is enough to keep guessers away. */
const WORK = 16

/** Who closes backups; `made` when a key had to be made for it, of which the keeper must keep a copy elsewhere. */
export const openEncrypter = async ({
  dataDir,
  backupSecret,
}: Where): Promise<{ encrypter: Encrypter; made: boolean }> => {
  const encrypter = new Encrypter()
  const known = backupSecret ?? readKey(dataDir)
  const secret = known ?? (await makeKey(dataDir))
  if (isKey(secret)) encrypter.addRecipient(await identityToRecipient(secret))
  else {
    encrypter.setPassphrase(secret)
    encrypter.setScryptWorkFactor(WORK)
  }
  return { encrypter, made: known === undefined }
}

/** Who opens backups, with every key that is at hand. */
export const openDecrypter = ({ dataDir, backupSecret }: Where): Decrypter => {
  const decrypter = new Decrypter()
  const secrets = [backupSecret, readKey(dataDir)].filter((secret) => secret !== undefined)
  if (secrets.length === 0)
    throw new BadBackup(
      'There is no key to open a backup with: set BACKUP_SECRET to the words, or to the AGE-SECRET-KEY, it was made with.',
    )
  for (const secret of secrets) {
    if (isKey(secret)) decrypter.addIdentity(secret)
    else decrypter.addPassphrase(secret)
  }
  return decrypter
}
