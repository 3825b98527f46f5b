// The application itself, kept on a device that is one person's own so that it opens without network. Nothing that the
// server says of anybody is ever kept here: no address under /api, and no page but the empty one that all of them share.

/** What the build made, and a name that changes with it. Filled in by shell/list-files.ts. */
declare const SHELL: { build: string; files: string[] }

type Waits = Event & { waitUntil: (work: Promise<unknown>) => void }
type Asked = Event & { request: Request; respondWith: (answer: Promise<Response>) => void }
type Shell = {
  addEventListener(kind: string, hear: (event: never) => void): void
  clients: { claim(): Promise<void> }
}

const worker = self as unknown as Shell
const PREFIX = 'trama-shell-'
const cacheName = PREFIX + SHELL.build

const keepShell = async () => {
  const cache = await caches.open(cacheName)
  await cache.addAll(['/', ...SHELL.files].map((address) => new Request(address, { cache: 'reload' })))
}

/** Tabs of the version before have it until they close: only then does this one begin. */
const dropOlder = async () => {
  const names = await caches.keys()
  await Promise.all(
    names.filter((one) => one.startsWith(PREFIX) && one !== cacheName).map((one) => caches.delete(one)),
  )
  await worker.clients.claim()
}

const kept = async (address: string): Promise<Response | undefined> =>
  (await caches.open(cacheName)).match(address)

/** A page comes from the server when it answers, so that a new version is seen at once. */
const openPage = async (request: Request): Promise<Response> => {
  const answer = await fetch(request).catch(() => undefined)
  if (answer && answer.status < 500) return answer
  return (await kept('/')) ?? answer ?? Response.error()
}

const openFile = async (request: Request): Promise<Response> =>
  (await kept(new URL(request.url).pathname)) ?? fetch(request)

worker.addEventListener('install', (event: Waits) => event.waitUntil(keepShell()))
worker.addEventListener('activate', (event: Waits) => event.waitUntil(dropOlder()))
worker.addEventListener('fetch', (event: Asked) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || /^\/(api|live)\//.test(pathname)) return
  if (request.mode === 'navigate') event.respondWith(openPage(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(openFile(request))
})
