import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { connect, createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { call, makeDataDir, setUp } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const dirForTest = () => {
  const dir = makeDataDir()
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  return dir
}

const clean = () => {
  const { PORT: _p, DATA_DIR: _d, BASE_URL: _b, SMTP_URL: _s, SECRET: _k, HOST: _h, ...env } = process.env
  return env
}

/** Runs a program of ours as the keeper would, and waits for its end. */
const run = (program: 'trama' | 'main', words: string[], env: Record<string, string> = {}) =>
  new Promise<{ status: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, [`server/${program}.ts`, ...words], {
      cwd: root,
      env: { ...clean(), ...env },
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (data) => (out += data))
    child.stderr.on('data', (data) => (err += data))
    child.on('close', (status) => resolve({ status, out, err }))
  })

const trama = (dir: string, ...words: string[]) => run('trama', [...words, '--data', dir])

test('people --add makes a workshop that programs can enter at once, with cookies and with links', async () => {
  const dir = dirForTest()
  const { status, out } = await trama(dir, 'people', '--add', '6', '--json')
  expect(status).toBe(0)
  const made = JSON.parse(out)
  expect(made.documents.map(({ kind }: { kind: string }) => kind)).toEqual(['proposal', 'course', 'paper'])
  expect(made.people).toHaveLength(6)
  const server = await serverForTest({ dataDir: dir })
  expect(server.setupLink).toBeUndefined()
  const [first, second] = made.people
  const shown = await call(server, 'GET', `/api/workshops/${made.workshop.id}`, { cookie: first.cookie })
  expect(shown.json.me).toMatchObject({ personId: first.id })
  const voices = shown.json.members.flatMap(({ voice }: { voice: string[] }) => voice)
  expect(new Set(voices)).toEqual(new Set(['lived', 'family', 'professional', 'citizen', 'undeclared']))
  expect(second.email).toMatch(/^persona-1-[\w-]+@prova\.invalid$/)
  expect(second.link).toBe(`http://localhost:3000/entra#${second.signIn.body.token}`)
  const entered = await call(server, second.signIn.method, second.signIn.path, { body: second.signIn.body })
  expect(entered.json.person.id).toBe(second.id)
})

test('people --add works while the server runs on the same data, again and again', async () => {
  const dir = dirForTest()
  await trama(dir, 'people', '--add', '1')
  const server = await serverForTest({ dataDir: dir })
  const made = JSON.parse((await trama(dir, 'people', '--add', '2', '--json')).out)
  const path = `/api/documents/${made.documents[0].id}/authorship`
  const { status, json } = await call(server, 'GET', path, { cookie: made.people[1].cookie })
  expect(status).toBe(200)
  expect(json.runs.length).toBeGreaterThan(0)
})

test('people --add is refused where real people are', async () => {
  const server = await serverForTest()
  await setUp(server)
  const { status, out, err } = await trama(server.dataDir, 'people', '--add', '2', '--json')
  expect([status, out]).toEqual([2, ''])
  expect(err).toBe('This data holds real people: invented ones go in an empty folder of their own.\n')
})

test('link makes a one-use link for an account that exists, while the server runs', async () => {
  const server = await serverForTest()
  const { email, personId } = await setUp(server)
  const base = { BASE_URL: 'http://localhost:4567' }
  const { status, out } = await run('trama', ['link', email.toUpperCase(), '--data', server.dataDir], base)
  expect(status).toBe(0)
  expect(out).toMatch(/^http:\/\/localhost:4567\/entra#[\w-]{43}\n$/)
  const body = { token: out.trim().split('#')[1] }
  expect((await call(server, 'POST', '/api/sign-in/link', { body })).json.person.id).toBe(personId)
  expect((await call(server, 'POST', '/api/sign-in/link', { body })).json).toEqual({ refusal: 'link-used' })
  const nobody = await trama(server.dataDir, 'link', 'chi@prova.invalid')
  expect(nobody).toMatchObject({ status: 2, out: '', err: 'Nobody has an account with this address.\n' })
})

test('verify checks one text or all, and says which id it does not know and where nothing is', async () => {
  const dir = dirForTest()
  const empty = dirForTest()
  expect((await trama(empty, 'verify')).out).toBe(`There is no text in ${empty}: nothing was checked.\n`)
  const made = JSON.parse((await trama(dir, 'people', '--add', '1', '--json')).out)
  const all = await trama(dir, 'verify')
  expect(all.status).toBe(0)
  const reports = all.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(reports.map(({ documentId, ok }) => [documentId, ok])).toEqual(
    made.documents.map(({ id }: { id: string }) => [id, true]),
  )
  expect((await trama(dir, 'verify', made.documents[1].id)).out.trim().split('\n')).toHaveLength(1)
  expect(await trama(dir, 'verify', 'nobody')).toMatchObject({
    status: 2,
    err: 'There is no text with the id "nobody".\n',
  })
})

test('wrong use is answered with a sentence and status 2, and nothing is made', async () => {
  const dir = join(dirForTest(), 'none')
  const wrong = [
    'dance',
    'constructor',
    '--fast',
    'link',
    'link a b',
    'people',
    'people --add',
    'people --add 0',
  ]
  const answers = await Promise.all(
    [...wrong, 'people --add two', 'verify a b'].map((words) =>
      run('trama', [...words.split(' '), '--data', dir]),
    ),
  )
  for (const { status, out, err } of answers) {
    expect([status, out]).toEqual([2, ''])
    expect(err).toMatch(/^[\w'"].{15}/)
    expect(err).not.toMatch(/\n\s+at /)
  }
  expect(existsSync(dir)).toBe(false)
  const help = await run('trama', ['help'])
  expect(help.status).toBe(0)
  expect(help.out).toMatch(/link <email>[\s\S]*verify[\s\S]*people --add/)
})

test('a wrong environment is said in a sentence for each thing, without a stack, and the server does not start', async () => {
  const DATA_DIR = dirForTest()
  const wrong = {
    PORT: 'many',
    BASE_URL: 'trama.example.org/x',
    SMTP_URL: 'ftp://user:hunter2@x',
    SECRET: 'short',
  }
  const { status, out, err } = await run('main', [], { DATA_DIR, ...wrong })
  expect([status, out]).toEqual([1, ''])
  expect(err.trim().split('\n')).toHaveLength(4)
  for (const name of Object.keys(wrong)) expect(err).toContain(name)
  expect(err).not.toContain('hunter2')
})

test('a port that is taken, a folder that cannot be used and a broken database are said in a sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void taken.close())
  await new Promise((resolve) => taken.once('listening', resolve))
  const { port } = taken.address() as AddressInfo
  const busy = await run('main', [], { DATA_DIR: dirForTest(), PORT: String(port) })
  expect([busy.status, busy.err]).toEqual([
    1,
    'Another program already listens on this port: choose another PORT, or stop it.\n',
  ])
  const file = join(dirForTest(), 'file')
  writeFileSync(file, '')
  const notFolder = await run('main', [], { DATA_DIR: file, PORT: '0' })
  const broken = dirForTest()
  writeFileSync(join(broken, 'trama.db'), 'this is no database'.repeat(200))
  const noDatabase = await run('main', [], { DATA_DIR: broken, PORT: '0' })
  expect([noDatabase.status, noDatabase.err]).toEqual([
    1,
    'The file trama.db in DATA_DIR is not a database.\n',
  ])
  expect([notFolder.status, notFolder.err]).toEqual([
    1,
    `${file} is not a folder: choose another DATA_DIR.\n`,
  ])
})

test('the server says where it answers and the set-up link, and ends in order on SIGTERM', async () => {
  const dir = dirForTest()
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { ...clean(), DATA_DIR: dir, PORT: '0' },
  })
  let out = ''
  await new Promise<void>((resolve) =>
    child.stdout.on('data', (data) => {
      out += data
      if (out.includes('/avvio#')) resolve()
    }),
  )
  const url = /answers at (http:\S+)/.exec(out)![1]!
  expect((await call({ url }, 'GET', '/api/health')).json).toMatchObject({ ok: true, saving: true })
  expect(out).toContain(`${url}/avvio#`)
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)))
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  expect(files.length).toBeGreaterThan(3)
  for (const { parentPath, name } of files)
    expect(statSync(join(parentPath, name)).mode & 0o077, name).toBe(0)
})

test('a second signal ends the server at once, whoever it still waits for', async () => {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { ...clean(), DATA_DIR: dirForTest(), PORT: '0' },
  })
  let out = ''
  const said = (words: RegExp) =>
    new Promise<RegExpExecArray>((resolve) => {
      const look = () => {
        const found = words.exec(out)
        if (found) resolve(found)
      }
      child.stdout.on('data', look)
    })
  child.stdout.on('data', (data) => (out += data))
  const [, port] = await said(/answers at http:\S+:(\d+)/)
  // Half a request: the server gives it two seconds to end.
  const slow = connect(Number(port), '127.0.0.1')
  onTestFinished(() => void slow.destroy())
  slow.on('error', () => undefined)
  slow.write('GET /api/health HTTP/1.1\r\n')
  await new Promise((resolve) => slow.once('connect', resolve))
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)))
  child.kill('SIGTERM')
  await said(/^Stopping/m)
  const again = setInterval(() => child.kill('SIGTERM'), 100)
  onTestFinished(() => clearInterval(again))
  expect(await ended).toBe(1)
})

test('keys are made when absent, kept, and readable by their owner alone', async () => {
  const dir = dirForTest()
  const { openKeys } = await import('../../server/keys.ts')
  mkdirSync(join(dir, 'keys'))
  chmodSync(join(dir, 'keys'), 0o755)
  const made = openKeys(dir)
  expect(openKeys(dir)).toEqual(made)
  expect(openKeys(dir, 'x'.repeat(32)).secret).toBe('x'.repeat(32))
  expect(statSync(join(dir, 'keys')).mode & 0o777).toBe(0o700)
  const names = readdirSync(join(dir, 'keys'))
  expect(names.sort()).toEqual(['log.key', 'secret.key', 'voice.key'])
  for (const name of names) expect(statSync(join(dir, 'keys', name)).mode & 0o777).toBe(0o600)
  writeFileSync(join(dir, 'keys', 'voice.key'), 'short')
  expect(() => openKeys(dir)).toThrow('does not hold a key')
})
