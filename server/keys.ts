import { ed25519 } from '@noble/curves/ed25519.js'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

export type Keys = {
  /** Signs cookies and the digests of codes. */
  secret: string
  voiceKey: Uint8Array
  logKey: { secretKey: Uint8Array; publicKey: Uint8Array }
}

const LENGTH = 32

/** Makes the key whole under another name, then gives it its own: two starts at once agree on one key. */
const makeKey = (file: string) => {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const handle = openSync(draft, 'wx', 0o600)
  writeSync(handle, `${randomBytes(LENGTH).toString('base64url')}\n`)
  fsyncSync(handle)
  closeSync(handle)
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}

const readKey = (file: string) => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    makeKey(file)
    return readFileSync(file, 'utf8')
  }
}

const openKey = (file: string) => {
  const key = new Uint8Array(Buffer.from(readKey(file).trim(), 'base64url'))
  if (key.length !== LENGTH) throw new Error(`${file} does not hold a key of ${LENGTH} bytes`)
  return key
}

/** The instance's keys, outside the database: made when absent, readable by the keeper's account alone. */
export const openKeys = (dataDir: string, secret?: string): Keys => {
  const folder = join(dataDir, 'keys')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const secretKey = openKey(join(folder, 'log.key'))
  return {
    secret: secret ?? Buffer.from(openKey(join(folder, 'secret.key'))).toString('base64url'),
    voiceKey: openKey(join(folder, 'voice.key')),
    logKey: { secretKey, publicKey: ed25519.getPublicKey(secretKey) },
  }
}
