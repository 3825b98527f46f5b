import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { readConfig } from '../../server/config.ts'
import { openLog } from '../../server/log.ts'
import { startServer, type Seams } from '../../server/start.ts'
import type { Ask, Doom, Orders, Told } from './child-server.ts'

// A server in a process of its own, which a test may kill at an exact step, or ask how much memory it takes.

/** Ends this process, as a power cut would, the nth time it passes a step of the write path. */
const dieAt = ({ step, nth }: Doom): Seams => {
  const inWriter = /^writer (.*)$/.exec(step)?.[1]
  if (inWriter) return { killAt: { step: inWriter as 'begin', nth } }
  let passed = 0
  return {
    onStep: (name) => {
      if (name !== step || ++passed < nth) return
      writeSync(1, `killed at ${name}\n`)
      process.kill(process.pid, 'SIGKILL')
    },
  }
}

let ahead = 0
const clock = (): number => Date.now() + ahead

const tell = (told: Told): void => void process.send?.(told)

const start = async ({ dataDir, doom }: Orders): Promise<void> => {
  const read = readConfig({ PORT: '0', DATA_DIR: dataDir })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const running = await startServer(read.config, { log: openLog('silent'), clock, ...(doom && dieAt(doom)) })
  tell({ url: running.url })
  // Killed processes never write it by themselves.
  flushCompileCache()
}

const measure = (): void => {
  for (let times = 0; times < 4; times++) globalThis.gc?.()
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage()
  tell({ rss, heapUsed, heapTotal, external })
}

process.on('message', (ask: Ask) => {
  if ('dataDir' in ask) void start(ask)
  else if ('ahead' in ask) ahead = ask.ahead
  else measure()
})
process.on('disconnect', () => process.exit())
