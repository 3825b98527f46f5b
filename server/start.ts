import { getRequestListener } from '@hono/node-server'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { setFact } from '../db/meta.ts'
import { openDatabase } from '../db/open.ts'
import { hasPeople } from '../db/people.ts'
import type { KillAt } from '../db/writer.ts'
import { makeApp } from './app.ts'
import { makeAuth } from './auth/auth.ts'
import { linkOf } from './auth/send-sign-in.ts'
import { originsOf, type Config } from './config.ts'
import type { Deps } from './deps.ts'
import { endErasures } from './erasures/erase-account.ts'
import { forgetDaily } from './forget-stale.ts'
import { shareData } from './hold-data.ts'
import { openKeys } from './keys.ts'
import { attachLive } from './live/attach.ts'
import { makeHealth } from './health.ts'
import { makeRooms } from './live/rooms.ts'
import { openLog, type Log } from './log.ts'
import { openMeasures } from './measures.ts'
import { openMail } from './mail/mail.ts'
import { makeLimiter } from './rate-limit.ts'
import { digestOf, newToken } from './tokens.ts'
import { watchCommits } from './watch-commits.ts'

/** What tests put in place of the world; in production all of it is absent. */
export type Seams = { clock?: () => number; onStep?: (step: string) => void; log?: Log; killAt?: KillAt }

const listen = (server: Server, { port, host }: Config) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })

const closeServer = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 2_000).unref()
  })

/** A mail server that does not answer holds nobody up for longer. */
const MAIL_MS = 2_000

/** On empty data, the link that makes the first person and the first workshop; each start makes a new one. */
const openSetup = async ({ db, config }: Deps) => {
  if (await hasPeople(db)) return undefined
  const token = newToken()
  await db.write((tx) => setFact(tx, 'setup', digestOf(token)))
  return linkOf(config, 'avvio', token)
}

export const startServer = async (asked: Config, seams: Seams = {}) => {
  const { clock = Date.now, log = openLog() } = seams
  const held = shareData(asked.dataDir)
  const keys = openKeys(asked.dataDir, asked.secret)
  const db = await openDatabase(join(asked.dataDir, 'trama.db'), seams.killAt && { killAt: seams.killAt })
  const server = createServer()
  // Port 0 means any: everything that names our address is made once it is known.
  const config = {
    ...asked,
    port: await listen(server, asked).catch((error) =>
      db.close().then(() => (held.release(), Promise.reject(error))),
    ),
  }
  const auth = makeAuth({ config, db, secret: keys.secret, log })
  const mail = openMail(config, log)
  const { onStep } = seams
  const { dataDir } = config
  const health = makeHealth(db, dataDir)
  const watched = watchCommits(db, (seconds, saved) => {
    health.wrote(saved)
    measures.committed(seconds, saved)
  })
  const rooms = makeRooms({ db: watched, clock, log, dataDir, logKey: keys.logKey, onStep })
  const measures = openMeasures(config.metricsToken !== undefined, { rooms, dataDir })
  const limiter = makeLimiter(clock)
  const ground = { config, keys, db, clock, log, auth, mail, limiter, rooms, health, measures }
  const live = attachLive(server, ground)
  const deps: Deps = { ...ground, rights: live.rights }
  await endErasures(deps)
  server.on('request', getRequestListener(makeApp(deps).fetch))
  const setupLink = await openSetup(deps)
  const forgetting = forgetDaily(deps)
  const close = async () => {
    forgetting.stop()
    const served = closeServer(server)
    await live.close()
    await served
    await Promise.race([mail.close(), pause(MAIL_MS, undefined, { ref: false })])
    await db.close()
    held.release()
  }
  return { url: originsOf(config)[0]!, port: config.port, setupLink, close, deps }
}
