import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** Typefaces and pictures are compressed already; what is shorter than a packet gains nothing. */
const gains = /\.(js|css|html|svg|json)$/
const shortest = 1_000

const pack = {
  '.gz': (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
  '.br': (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
}

const packFile = async (file: string): Promise<void> => {
  const bytes = await readFile(file)
  if (bytes.length < shortest) return
  for (const [end, packed] of Object.entries(pack)) await writeFile(file + end, await packed(bytes))
}

/** Beside every file its compressed forms: made once, with all the time it takes, instead of at each request. */
export const compressFiles = (): Plugin => ({
  name: 'compress-files',
  async writeBundle({ dir }, bundle) {
    const files = Object.keys(bundle).filter((file) => gains.test(file))
    await Promise.all(files.map((file) => packFile(join(dir!, file))))
  },
})
