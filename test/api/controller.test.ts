import { expect, test } from 'vitest'
import { nameController } from '../../server/name-controller.ts'
import { call, makeWorkshop, openServer, setUp } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'

const said = {
  name: 'Azienda sanitaria di prova',
  contact: 'dati@prova.invalid',
  basis: 'Come lo dice il titolare',
  retention: 'Un anno dalla fine del progetto',
}

const told = async (server: { url: string }) => (await call(server, 'GET', '/api/controller')).json.controller

test('until somebody is named nobody is, and half a naming names nobody', async () => {
  const server = await serverForTest()
  expect(await told(server)).toBeNull()
  const { db } = server.deps
  expect(await nameController(db, { name: said.name })).toEqual({ no: expect.stringMatching(/--retention/) })
  expect(await nameController(db, { ...said, basis: '  ' })).toHaveProperty('no')
  expect(await told(server)).toBeNull()
})

test('who answers for the data is named by a command, changed in part, and told to anybody', async () => {
  const server = await serverForTest()
  const { db } = server.deps
  expect(await nameController(db, said)).toMatchObject({ sound: true })
  await nameController(db, { contact: 'altri@prova.invalid' })
  expect(await told(server)).toEqual({ ...said, contact: 'altri@prova.invalid' })
  expect(await nameController(db, {})).toMatchObject({
    lines: expect.arrayContaining([`Basis: ${said.basis}`]),
  })
})

test('whoever opened the place names it from a page while they are alone in it, once; then it is the keeper’s', async () => {
  const server = await serverForTest()
  const { cookie } = await setUp(server)
  const name = (asked = cookie) => call(server, 'PUT', '/api/controller', { cookie: asked, body: said })
  const mayName = async (asked?: string) =>
    (await call(server, 'GET', '/api/controller', asked ? { cookie: asked } : {})).json.mayName
  expect([await mayName(cookie), await mayName()]).toEqual([true, false])
  const half = { ...said, basis: ' ' }
  expect((await call(server, 'PUT', '/api/controller', { cookie, body: half })).status).toBe(400)
  expect((await name()).status).toBe(200)
  expect(await told(server)).toEqual(said)
  expect(await mayName(cookie)).toBe(false)
  expect((await name()).json).toEqual({ refusal: 'not-found' })

  const crowded = await serverForTest()
  const { people } = await makeWorkshop(crowded, 2)
  const both = people.map((one) => one.cookie)
  for (const asked of both) {
    expect((await call(crowded, 'GET', '/api/controller', { cookie: asked })).json.mayName).toBe(false)
    const { status } = await call(crowded, 'PUT', '/api/controller', { cookie: asked, body: said })
    expect(status).toBe(404)
  }
  expect(await told(crowded)).toBeNull()
})

test('the first person may name it at set-up, or leave it for later', async () => {
  for (const controller of [said, undefined]) {
    const server = await openServer()
    const token = new URL(server.setupLink!).hash.slice(1)
    const body = {
      token,
      email: 'anna@prova.invalid',
      name: 'Anna',
      knowledge: [],
      workshop: { name: 'Accogliere', purpose: 'Insieme' },
      ...(controller && { controller }),
    }
    expect((await call(server, 'POST', '/api/setup', { body })).status).toBe(201)
    expect(await told(server)).toEqual(controller ?? null)
    await server.close()
  }
})
