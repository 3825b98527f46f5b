import type { Browser, BrowserContext } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { openContext, sizes } from '../helpers/browser.ts'
import { call, openServer, type TestServer } from '../helpers/server.ts'
import { openCrowd, type Crowd } from './crowd.ts'
import type { State } from './state.ts'

type Place = { server: TestServer; cookie?: string }

/** Where the states live: the invented laboratory, a place nobody has opened, and one that is full. */
export type Ground = Awaited<ReturnType<typeof openGround>>

/** The full place is opened only when somebody asks for it. */
export const openGround = async () => {
  const server = await openServer()
  const empty: Place = { server: await openServer() }
  await call(server, 'POST', '/api/demo', { body: {} })
  const { people } = (await call(server, 'GET', '/api/demo')).json
  const entered = await call(server, 'POST', '/api/demo/enter', { body: { personId: people[0].personId } })
  const cookie = entered.cookie!
  const workshop: string = entered.json.workshopId
  const { json: view } = await call(server, 'GET', `/api/workshops/${workshop}`, { cookie })
  const { json: invited } = await call(server, 'POST', `/api/workshops/${workshop}/invitations`, { cookie })
  const { json: fresh } = await call(server, 'POST', `/api/workshops/${workshop}/documents`, {
    cookie,
    body: { kind: 'course', title: 'Un corso appena cominciato' },
  })
  const textOf = (kind: string): string =>
    view.documents.find((card: { kind: string }) => card.kind === kind).id
  const places: { demo: Place; empty: Place; crowd?: Crowd } = { demo: { server, cookie }, empty }
  return {
    places,
    paths: {
      workshop: `/l/${workshop}`,
      invitation: new URL(invited.link).pathname,
      proposal: `/t/${textOf('proposal')}`,
      course: `/t/${textOf('course')}`,
      unwritten: `/t/${fresh.document.id}`,
    },
    close: async () => {
      for (const place of Object.values(places)) {
        await place.server.close()
        await rm(place.server.dataDir, { recursive: true, force: true })
      }
    },
  }
}

/** A visitor's own browser, on the ground that the state needs. */
export const visit = async (
  browser: Browser,
  ground: Ground,
  state: Pick<State, 'on' | 'as'>,
): Promise<BrowserContext> => {
  if (state.on === 'crowd') ground.places.crowd ??= await openCrowd()
  const { server, cookie } = ground.places[state.on ?? 'demo']!
  return openContext(browser, {
    url: server.url,
    viewport: sizes.wide,
    ...(state.as && cookie ? { cookie } : {}),
  })
}
