import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { PAGE_HEADER } from '../../shared/people.ts'
import { closeCodes, PERSON_PROTOCOL, SUBPROTOCOL } from '../../shared/sync-protocol.ts'
import { call, makeWorkshop, type TestServer } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'
import { openWriter } from '../helpers/writer.ts'

const scene = async () => {
  const server = await serverForTest()
  const { people, workshop, documents } = await makeWorkshop(server, 2)
  const [anna, giulio] = people as [(typeof people)[0], (typeof people)[0]]
  const documentId = documents[0]!.id
  const sit = async ({ cookie }: { cookie: string }) => {
    const writer = await openWriter(server, { cookie, documentId })
    onTestFinished(() => writer.close())
    return writer
  }
  return { server, anna, giulio, workshop, documentId, sit }
}

type Run = { from: number; length: number; person: string | null; voice: string[] | null }

const runsOf = async (server: TestServer, documentId: string, cookie: string) => {
  const { json } = await call(server, 'GET', `/api/documents/${documentId}/authorship`, { cookie })
  return (json.runs as Run[]).filter(({ person }) => person !== null)
}

test('[P8] signing out closes the open sockets of that session, and of no other', async () => {
  const { server, anna, giulio, sit } = await scene()
  const [hers, his] = [await sit(anna), await sit(giulio)]
  await call(server, 'POST', '/api/sign-out', { cookie: anna.cookie })
  expect(await hers.closed).toBe(closeCodes.sessionOver)
  await his.write('ancora qui')
  expect(his.provider.wsconnected).toBe(true)
})

test('[P8] who leaves the workshop is shown out of its texts at once', async () => {
  const { server, anna, giulio, workshop, sit } = await scene()
  const [hers, his] = [await sit(anna), await sit(giulio)]
  await call(server, 'POST', `/api/workshops/${workshop.id}/leave`, { cookie: giulio.cookie })
  expect(await his.closed).toBe(closeCodes.notFound)
  await hers.write('resto')
})

test('[P1] after a change of voice, words before keep the old voice and words after have the new one', async () => {
  const { server, anna, workshop, documentId, sit } = await scene()
  const before = await sit(anna)
  await before.write('prima ')
  const body = { knowledge: ['citizen'] }
  await call(server, 'PUT', `/api/workshops/${workshop.id}/voice`, { cookie: anna.cookie, body })
  // The old pen writes no more: the client is told to take a new one.
  void before.write('rubato')
  expect(await before.closed).toBe(closeCodes.penUnusable)
  const after = await sit(anna)
  await after.write('dopo')
  expect(after.pen).not.toBe(before.pen)
  expect(after.body.toString()).toContain('prima dopo')
  const runs = await runsOf(server, documentId, anna.cookie)
  expect(runs.map(({ person, length, voice }) => ({ person, length, voice }))).toEqual([
    { person: anna.id, length: 6, voice: ['lived'] },
    { person: anna.id, length: 4, voice: ['citizen'] },
  ])
})

test('[F] 4410: a page opened for one person does nothing with the session of another in the same browser', async () => {
  const { server, anna, giulio, workshop, documentId } = await scene()
  const page = { [PAGE_HEADER]: anna.id }
  const asked: [string, string, unknown?][] = [
    ['GET', `/api/workshops/${workshop.id}`],
    ['GET', '/api/me/devices'],
    ['PUT', '/api/me/name', { name: 'Non Giulio' }],
    ['POST', `/api/documents/${documentId}/pens`],
    ['POST', '/api/sign-out'],
  ]
  for (const [method, path, body] of asked)
    expect(
      await call(server, method, path, { cookie: giulio.cookie, headers: page, body }),
      `${method} ${path}`,
    ).toMatchObject({ status: 409, json: { refusal: 'other-person' } })
  expect((await call(server, 'GET', '/api/me', { cookie: giulio.cookie })).json.person.name).toBe(giulio.name)
  const codeOf = async ({ id, cookie }: { id: string; cookie: string }) => {
    const protocols = [SUBPROTOCOL, PERSON_PROTOCOL + id]
    const address = `${server.url.replace(/^http/, 'ws')}/live/${documentId}`
    const socket = new WebSocket(address, protocols, { headers: { cookie, origin: server.url } })
    const answer = await new Promise<number | string>((resolve) => {
      socket.once('close', (code) => resolve(code))
      socket.once('message', () => resolve(socket.protocol))
    })
    socket.terminate()
    return answer
  }
  expect(await codeOf({ id: anna.id, cookie: giulio.cookie })).toBe(closeCodes.otherPerson)
  expect(await codeOf(giulio)).toBe(SUBPROTOCOL)
})
