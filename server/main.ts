import { codeOf } from '../db/code-of.ts'
import { isHalfOpen, readConfig } from './config.ts'
import { startServer } from './start.ts'

const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

/** Says in plain words what stands in the way, and ends. */
const give = (sentences: string[]): never => {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const reasons: Record<string, (at: string) => string> = {
  EADDRINUSE: () => 'Another program already listens on this port: choose another PORT, or stop it.',
  EADDRNOTAVAIL: () => 'This machine does not have the address given in HOST.',
  EACCES: (at) => `The server may not use ${at}: check who owns it, or choose another.`,
  EPERM: (at) => `The server may not use ${at}: check who owns it, or choose another.`,
  EROFS: (at) => `${at} is on a disk that cannot be written: choose another DATA_DIR.`,
  ENOTDIR: (at) => `${at} is not a folder: choose another DATA_DIR.`,
  EEXIST: (at) => `${at} is not a folder: choose another DATA_DIR.`,
  DATA_BUSY: () => 'A backup is being restored into DATA_DIR: start again when that has ended.',
  ENOTFOUND: () => 'HOST is not a name this machine knows.',
  SQLITE_CANTOPEN: () => 'The database in DATA_DIR cannot be opened: check who owns the folder.',
  SQLITE_FULL: () => 'The disk is full: make room, then start again.',
  SQLITE_NOTADB: () => 'The file trama.db in DATA_DIR is not a database.',
}

// What the server writes, only its own account reads.
process.umask(0o077)

const read = readConfig(process.env)
const config = 'config' in read ? read.config : give(read.faults)

const running = await startServer(config).catch((error: NodeJS.ErrnoException) => {
  const reason = reasons[codeOf(error) ?? '']
  if (!reason) throw error
  return give([reason(error.path ?? `${config.host}:${config.port}`)])
})

/** One Ctrl-C reaches us twice, by the terminal and by npm: only later does asking again mean not to wait. */
const ECHO_MS = 300

let stoppingSince: number | undefined
const stop = () => {
  const now = performance.now()
  if (stoppingSince !== undefined) return now - stoppingSince > ECHO_MS ? process.exit(1) : undefined
  stoppingSince = now
  say('Stopping: what is being saved is saved first. Ask again to end at once.')
  // Whatever hangs, what was acknowledged is already on disk.
  setTimeout(() => process.exit(1), 10_000).unref()
  void running.close().then(() => process.exit(0))
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

// Said last: whoever reads it may already ask to stop.
say(`Trama comune answers at ${running.url} (ready in ${Math.round(performance.now())} ms)`)
if (isHalfOpen(config))
  say(
    'BASE_URL is not set: people on other machines can look and not write. Set it to the address they type.',
  )
if (running.setupLink)
  say(`Nobody is here yet. Open this link once to make the first workshop: ${running.setupLink}`)
