import { expect, test } from 'vitest'
import { call, readMails, setUp } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'

test('the set-up link makes the first person and workshop, once', async () => {
  const server = await serverForTest()
  expect((await call(server, 'GET', '/api/setup')).json).toEqual({ open: true })
  const { cookie, workshopId } = await setUp(server)
  const me = await call(server, 'GET', '/api/me', { cookie })
  expect(me.status).toBe(200)
  expect(me.json.workshops).toEqual([{ id: workshopId, name: 'Accogliere' }])
  expect((await call(server, 'GET', '/api/setup')).json).toEqual({ open: false })
})

test('six digits from the mail sign in, once', async () => {
  const server = await serverForTest()
  const { email } = await setUp(server)
  expect((await call(server, 'POST', '/api/sign-in/code', { body: { email } })).json).toEqual({ sent: true })
  const [mail] = await readMails(server)
  expect(mail!.code).toMatch(/^\d{6}$/)
  const body = { email, code: mail!.code }
  const first = await call(server, 'POST', '/api/sign-in/verify', { body })
  expect(first.json).toEqual({ person: { id: expect.any(String), name: 'Anna Costa', email } })
  expect((await call(server, 'GET', '/api/me', { cookie: first.cookie! })).status).toBe(200)
  const again = await call(server, 'POST', '/api/sign-in/verify', { body })
  expect(again).toMatchObject({ status: 400, json: { refusal: 'code-wrong' } })
})
