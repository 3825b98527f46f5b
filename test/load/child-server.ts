import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The environment without what would configure a server of ours. */
const clean = (): NodeJS.ProcessEnv => {
  const { PORT: _p, DATA_DIR: _d, BASE_URL: _b, SMTP_URL: _s, SECRET: _k, HOST: _h, ...env } = process.env
  return env
}

/** None of them outlives whoever measures, however that ends. */
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

const run = (words: string[], env: Record<string, string>): ChildProcess => {
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...clean(), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

export const makeDataDir = (): string => mkdtempSync(join(tmpdir(), 'trama-load-'))

export type Group = {
  workshop: { id: string }
  documents: { id: string; kind: string }[]
  people: {
    id: string
    name: string
    cookie: string
    signIn: { method: string; path: string; body: unknown }
  }[]
}

/** A workshop of invented people, made by the keeper's own command; also while a server runs on the same data. */
export const addPeople = async (dataDir: string, count: number): Promise<Group> => {
  const child = run(['server/trama.ts', 'people', '--add', String(count), '--json', '--data', dataDir], {})
  let out = ''
  child.stdout!.on('data', (data) => (out += String(data)))
  const status = await new Promise((resolve) => child.on('close', resolve))
  if (status !== 0) throw new Error(`people ended with ${String(status)}`)
  return JSON.parse(out) as Group
}

/** Nanoseconds that all threads of a process have run; undefined where the system does not say. */
const ranFor = (pid: number): number | undefined => {
  const tasks = `/proc/${pid}/task`
  if (!existsSync(tasks)) return undefined
  return readdirSync(tasks)
    .map((task) => Number(readFileSync(join(tasks, task, 'schedstat'), 'utf8').split(' ')[0]))
    .reduce((sum, ns) => sum + ns, 0)
}

/** Resident memory of a process, in kB; where the system does not say, there is nothing to weigh. */
const residentOf = (pid: number): number => {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return Number.NaN
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1])
}

/** Resolves when the program prints these words. */
const says = (child: ChildProcess, words: string): Promise<void> =>
  new Promise((resolve) => {
    const hear = (data: unknown): void => {
      if (!String(data).includes(words)) return
      child.stdout!.off('data', hear)
      resolve()
    }
    child.stdout!.on('data', hear)
  })

/** A program in a process of its own that says where it answers; ours to measure and to end. */
const startProgram = async (words: string[], env: Record<string, string>) => {
  const child = run(words, env)
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let out = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', (data) => {
      out += String(data)
      const found = /answers at (http:\S+)/.exec(out)
      if (found) resolve(found[1]!)
    })
    void ended.then(() => reject(new Error(`it ended before it answered: ${out}`)))
  })
  const end = (signal: NodeJS.Signals) => () => {
    child.kill(signal)
    return ended
  }
  return {
    url,
    pid: child.pid!,
    /** Milliseconds of processor that it has used, all threads together. */
    cpu: () => (ranFor(child.pid!) ?? Number.NaN) / 1e6,
    /** Kilobytes that stay resident after two sweeps; the program runs with `collect.ts`. */
    memory: async () => {
      for (let sweep = 0; sweep < 2; sweep++) {
        const collected = says(child, 'collected')
        child.kill('SIGUSR2')
        await collected
      }
      return residentOf(child.pid!)
    },
    kill: end('SIGKILL'),
    stop: end('SIGTERM'),
  }
}

export type Program = Awaited<ReturnType<typeof startProgram>>

/** The built server as it runs in earnest, on a free port. */
export const startServerProcess = (dataDir: string, flags: string[] = []): Promise<Program> =>
  startProgram([...flags, 'server/main.ts'], { PORT: '0', DATA_DIR: dataDir })

/** The floor: nothing but sockets that pass on what they get. */
export const startRelay = (flags: string[] = []): Promise<Program> =>
  startProgram([...flags, 'test/load/relay.ts'], {})
