import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig, type Config } from '../../server/config.ts'
import { inventPeople } from '../../server/invent-people.ts'
import { openLog } from '../../server/log.ts'
import { startServer, type Seams } from '../../server/start.ts'

/** A folder of its own for one test's data. */
export const makeDataDir = () => mkdtempSync(join(tmpdir(), 'trama-test-'))

export type Options = { dataDir?: string; env?: Record<string, string>; seams?: Seams }

const configOf = (dataDir: string, env: Record<string, string>): Config => {
  const read = readConfig({ PORT: '0', DATA_DIR: dataDir, ...env })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return read.config
}

/** The real server on a free port of this machine, with real files. Whoever opens it closes it; a unit test uses `serverForTest`. */
export const openServer = async ({ dataDir = makeDataDir(), env = {}, seams = {} }: Options = {}) => {
  const running = await startServer(configOf(dataDir, env), { log: openLog('silent'), ...seams })
  return { ...running, dataDir }
}

export type TestServer = Awaited<ReturnType<typeof openServer>>

/** A workshop of invented people, each with a session cookie, and one text of each kind. */
export const makeWorkshop = async ({ deps }: Pick<TestServer, 'deps'>, count: number) => {
  const made = await inventPeople(deps, count)
  if (!made) throw new Error('this data holds real people')
  return made
}

type Ask = { body?: unknown; cookie?: string; headers?: Record<string, string> }

/** One HTTP call over a real socket; `cookie` is what the answer set, ready to send back. */
export const call = async ({ url }: { url: string }, method: string, path: string, ask: Ask = {}) => {
  const response = await fetch(new URL(path, url), {
    method,
    headers: {
      ...(ask.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ask.cookie ? { cookie: ask.cookie } : {}),
      ...ask.headers,
    },
    ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
    redirect: 'manual',
  })
  const text = await response.text()
  const json = text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined
  const [set] = response.headers.getSetCookie()
  return { status: response.status, headers: response.headers, text, json, cookie: set?.split(';')[0] }
}

export type SentMail = { to: string; subject: string; text: string; code: string; token: string }

/** Every mail kept as a file, oldest first. */
export const readMails = async ({
  dataDir,
  deps,
}: Pick<TestServer, 'dataDir' | 'deps'>): Promise<SentMail[]> => {
  await deps.mail.settled()
  const folder = join(dataDir, 'mail')
  const names = readdirSync(folder, { withFileTypes: true }).map(({ name }) => name)
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    const found = (pattern: RegExp) => pattern.exec(text)?.[1] ?? ''
    return {
      to: found(/^To: (.*)$/m),
      subject: found(/^Subject: (.*)$/m),
      text,
      code: found(/^ +(\d{6})$/m),
      token: found(/\/entra#(\S+)/),
    }
  })
}

/** Asks for six digits, reads them in the mail, types them: the session cookie of whoever has this address. */
export const signIn = async (server: TestServer, email: string) => {
  await call(server, 'POST', '/api/sign-in/code', { body: { email } })
  const { code } = (await readMails(server)).findLast(({ to }) => to === email)!
  const { cookie } = await call(server, 'POST', '/api/sign-in/verify', { body: { email, code } })
  return cookie!
}

/** The first person and workshop, through the set-up link as a newcomer would. */
export const setUp = async (server: TestServer, name = 'Anna Costa') => {
  const token = server.setupLink?.split('#')[1]
  const email = 'anna@prova.invalid'
  const body = {
    token,
    email,
    name,
    knowledge: ['lived'],
    workshop: { name: 'Accogliere', purpose: 'Insieme' },
  }
  const { json, cookie } = await call(server, 'POST', '/api/setup', { body })
  return { cookie: cookie!, email, workshopId: json.workshopId as string, personId: json.person.id as string }
}
