import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack, type Pack } from 'tar-stream'
import * as v from 'valibot'
import type { Decrypter, Encrypter } from 'age-encryption'
import { BadBackup, isOurName, MANIFEST, manifestSchema, type Manifest } from './manifest.ts'

// tar, then gzip, then age: three formats that any system opens without us. Source: SPEC.md.

const digestOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Sizes and digests of the files of a folder, for the manifest. */
export const describeFiles = async (folder: string, names: string[]): Promise<Manifest['files']> => {
  const files: Manifest['files'] = {}
  for (const name of names) {
    const file = join(folder, name)
    files[name] = { size: statSync(file).size, sha256: await digestOf(file) }
  }
  return files
}

const fill = async (into: Pack, folder: string, manifest: Manifest): Promise<void> => {
  const mtime = new Date(manifest.madeAt)
  into.entry({ name: MANIFEST, mode: 0o600, mtime }, `${JSON.stringify(manifest, null, 2)}\n`)
  for (const [name, { size }] of Object.entries(manifest.files))
    await pipeline(createReadStream(join(folder, name)), into.entry({ name, size, mode: 0o600, mtime }))
  into.finalize()
}

/** Writes a folder's files, as the manifest lists them, into one encrypted file. */
export const writeArchive = async (
  folder: string,
  manifest: Manifest,
  { file, encrypter }: { file: string; encrypter: Encrypter },
): Promise<void> => {
  const tar = pack()
  const filled = fill(tar, folder, manifest)
  const plain = Readable.toWeb(tar.pipe(createGzip())) as ReadableStream<Uint8Array>
  const sealed = await encrypter.encrypt(plain)
  await Promise.all([
    filled,
    pipeline(
      Readable.fromWeb(sealed as never),
      createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
    ),
  ])
}

const decrypt = async (file: string, decrypter: Decrypter): Promise<Readable> => {
  const sealed = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>
  const opened = await decrypter.decrypt(sealed).catch((error: Error) => {
    throw new BadBackup(
      /no identity matched/.test(error.message)
        ? 'The key does not open this backup: it was made with another one.'
        : 'This file is not a backup of Trama comune, or only the beginning of one.',
    )
  })
  return Readable.fromWeb(opened as never)
}

const readManifest = (text: string): Manifest => {
  try {
    return v.parse(manifestSchema, JSON.parse(text))
  } catch {
    throw new BadBackup('This backup is of another program, or of a later version of this one.')
  }
}

const write = async (folder: string, name: string, entry: AsyncIterable<unknown>): Promise<void> => {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  await pipeline(entry, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }))
}

/** Unpacks a backup into an empty folder; throws `BadBackup` for whatever is cut short, foreign or altered. */
export const readArchive = async (file: string, decrypter: Decrypter, folder: string): Promise<Manifest> => {
  const plain = await decrypt(file, decrypter)
  const entries = extract()
  const poured = pipeline(plain, createGunzip(), entries)
  poured.catch(() => undefined)
  let manifest: Manifest | undefined
  try {
    for await (const entry of entries) {
      const { name } = entry.header
      if (!manifest) manifest = readManifest(await textOf(entry))
      else if (!isOurName(name) || !manifest.files[name])
        throw new BadBackup('This backup holds what it should not.')
      else await write(folder, name, entry)
    }
    await poured
  } catch (error) {
    if (error instanceof BadBackup) throw error
    throw new BadBackup('This backup is cut short or was altered: it cannot be read to its end.', {
      cause: error,
    })
  }
  await assertComplete(folder, manifest)
  return manifest!
}

const textOf = async (entry: AsyncIterable<unknown>): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of entry) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

const assertComplete = async (folder: string, manifest: Manifest | undefined): Promise<void> => {
  if (!manifest) throw new BadBackup('This backup is empty.')
  for (const [name, { size, sha256 }] of Object.entries(manifest.files)) {
    const file = join(folder, name)
    const here = isOurName(name) && existsSync(file) && statSync(file).size === size
    if (!here || (await digestOf(file)) !== sha256)
      throw new BadBackup(`This backup lacks ${name}, or holds another in its place.`)
  }
}
