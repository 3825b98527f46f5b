import { rm } from 'node:fs/promises'
import { onTestFinished } from 'vitest'
import { openServer, type Options } from './server.ts'

/** A server that ends, with its data, when the test does. */
export const serverForTest = async (options: Options = {}) => {
  const server = await openServer(options)
  onTestFinished(async () => {
    await server.close()
    if (!options.dataDir) await rm(server.dataDir, { recursive: true, force: true })
  })
  return server
}
