import { createDocument } from '../../server/create-document.ts'
import { documentKinds } from '../../shared/documents.ts'
import { call, makeWorkshop, openServer, readMails } from '../helpers/server.ts'
import { openWriter } from '../helpers/writer.ts'

/** Names as people bear them and as they may be typed: from right to left, drawn, accented twice, without a blank. */
export const names = {
  rightToLeft: 'سامي حداد',
  drawn: '👩‍👩‍👧 Zoë 🌱',
  accented: 'E\u0301lo\u0308di\u0302a\u0308 D\u0327\u0301upre\u0301',
  endless: 'W'.repeat(80),
}

export const titles = {
  endless: 'parola '.repeat(714).trim(),
  unbroken: 'a'.repeat(5_000),
  rightToLeft: 'בית פתוח, una casa aperta (2)',
}

export type Crowd = Awaited<ReturnType<typeof openCrowd>>

/** A workshop of sixty people and two hundred texts, some with titles and names that no list expects. */
export const openCrowd = async () => {
  const server = await openServer()
  const made = await makeWorkshop(server, 60 - Object.keys(names).length)
  const { cookie, id: personId } = made.people[0]!
  const workshop = `/api/workshops/${made.workshop.id}`
  const { json } = await call(server, 'POST', `${workshop}/invitations`, { cookie })
  for (const name of Object.values(names)) await join(server, new URL(json.link).pathname, name)
  const { applications } = (await call(server, 'GET', workshop, { cookie })).json
  for (const { id } of applications)
    await call(server, 'POST', `${workshop}/applications/${id}/admit`, { cookie })
  for (let n = 0; n < 197; n++) {
    const kind = documentKinds[n % documentKinds.length]!
    const title = n === 196 ? titles.rightToLeft : `Testo numero ${n}`
    await createDocument(server.deps, { workshopId: made.workshop.id, kind, title, personId })
  }
  for (const [text, title] of [titles.endless, titles.unbroken].entries()) {
    const writer = await openWriter(server, { cookie, documentId: made.documents[text]!.id })
    writer.body.insert(1, `${title} `, {})
    await writer.write('')
    writer.close()
  }
  return { server, cookie, path: `/l/${made.workshop.id}`, documents: made.documents }
}

/** Through the door that everybody uses: an application, six digits; the group answers later. */
const join = async (server: Awaited<ReturnType<typeof openServer>>, path: string, name: string) => {
  const email = `${crypto.randomUUID().slice(0, 8)}@prova.invalid`
  const body = { email, name, knowledge: ['citizen'] }
  const applied = await call(server, 'POST', `/api${path.replace('invito', 'invitations')}/apply`, { body })
  if (applied.status !== 200) throw new Error(`"${name}" is refused: ${applied.text}`)
  const { code } = (await readMails(server)).findLast(({ to }) => to === email)!
  await call(server, 'POST', '/api/sign-in/verify', { body: { email, code } })
}
