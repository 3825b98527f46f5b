import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { inOneFile } from './in-one-file.ts'

export type Doom = { step: string; nth: number }
export type Orders = { dataDir: string; doom?: Doom }
/** Starts; moves the server's clock ahead; or asks for its memory, after a collection. */
export type Ask = Orders | { ahead: number } | { memory: true }
export type Memory = { rss: number; heapUsed: number; heapTotal: number; external: number }
export type Told = { url: string } | Memory

let made: Promise<string> | undefined
const entry = () => (made ??= inOneFile(fileURLToPath(new URL('doomed-server.ts', import.meta.url))))

/**
 * A heap of twice what a quiet server needs: V8 never gives back what it once took, so that without a bound the memory of a
 * process tells how seldom it was swept; within it, a server that leaks ends.
 */
const BOUNDED = ['--expose-gc', '--max-old-space-size=64', '--max-semi-space-size=4']

/** A process that has read the server's code and waits for orders: most of a start is spent there, twice as much in a small heap. */
export const openStandby = async (flags: string[] = []) => {
  const child = fork(await entry(), [], {
    execArgv: [...flags, '--disable-warning=ExperimentalWarning'],
    env: { ...process.env, MALLOC_ARENA_MAX: '2' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  child.stdout!.on('data', (data: Buffer) => (said += data.toString()))
  child.stderr!.on('data', (data: Buffer) => (said += data.toString()))
  const ended = new Promise<{ signal: NodeJS.Signals | null; said: string }>((resolve) =>
    child.once('close', (_code, signal) => resolve({ signal, said })),
  )
  const ask = <T extends Told>(orders: Ask) =>
    new Promise<T>((resolve, reject) => {
      child.once('message', (told) => resolve(told as T))
      void ended.then(({ said }) => reject(new Error(`the server ended: ${said}`)))
      child.send(orders)
    })
  const kill = () => {
    child.kill('SIGKILL')
    return ended
  }
  const start = async (orders: Orders) => {
    const { url } = await ask<{ url: string }>(orders)
    return {
      url,
      /** With what it printed until its end. */
      ended,
      isUp: () => child.exitCode === null && child.signalCode === null,
      memory: () => ask<Memory>({ memory: true }),
      moveClock: (ahead: number) => void child.send({ ahead }),
      kill,
    }
  }
  return { start, kill }
}

/** A server in a process of its own, whose memory can be told; whoever opens it ends it. */
export const openChildServer = async (orders: Orders) => (await openStandby(BOUNDED)).start(orders)

export type ChildServer = Awaited<ReturnType<typeof openChildServer>>
