import { insertMember } from '../db/members.ts'
import { findFact, setFact } from '../db/meta.ts'
import { hasPeople, insertPeople } from '../db/people.ts'
import type { Tx } from '../db/open.ts'
import { insertLinks } from '../db/sign-in-links.ts'
import { insertVoice } from '../db/voices.ts'
import { insertWorkshop } from '../db/workshops.ts'
import { WORDING } from '../shared/consents.ts'
import { documentKinds, type DocumentKind } from '../shared/documents.ts'
import { knowledgeKinds } from '../shared/voices.ts'
import { linkOf, newSignInLink } from './auth/send-sign-in.ts'
import { createDocument } from './create-document.ts'
import type { Deps } from './deps.ts'
import { sealVoice } from './seal-voice.ts'
import { newId } from './tokens.ts'

type Ground = Pick<Deps, 'auth' | 'clock' | 'config' | 'db' | 'keys'>

const firstNames =
  'Ada Bruno Carla Dario Elsa Fabio Gina Ivo Lia Marco Nora Oreste Pia Quinto Rosa Sergio Tea Ugo Vera Zeno'.split(
    ' ',
  )
const lastNames =
  'Abete Betulla Cedro Dattero Erica Faggio Ginepro Iris Lauro Mirto Nespolo Ontano Pioppo Quercia Rovere Salice Tiglio Ulivo Viola Zafferano'.split(
    ' ',
  )

/** A name that belongs to nobody: 400 different ones, then they come again. */
const nameOf = (n: number) =>
  `${firstNames[n % firstNames.length]} ${lastNames[(n + Math.floor(n / firstNames.length)) % lastNames.length]}`

const titles: Record<DocumentKind, string> = {
  proposal: 'Una casa con la porta aperta',
  course: 'Imparare ad ascoltare in due',
  paper: 'Quando il gruppo non è d’accordo',
}

/** Invented people never mix with real ones: only on data that was made for them from the start. */
const mayInvent = async (tx: Tx) => {
  if ((await findFact(tx, 'made-for')) === 'tests') return true
  if (await hasPeople(tx)) return false
  await setFact(tx, 'made-for', 'tests')
  return true
}

const AT_ONCE = 100

const personRow = (n: number, at: number) => ({
  id: newId(),
  name: nameOf(n),
  email: `persona-${n}-${newId().slice(0, 8).toLowerCase()}@prova.invalid`,
  emailVerified: true,
  at,
})

/** A workshop of people who speak from all five places in turn; undefined where real people are. */
const insertGroup = ({ clock, db, keys }: Ground, count: number) =>
  db.write(async (tx) => {
    if (!(await mayInvent(tx))) return undefined
    const [workshopId, at] = [newId(), clock()]
    const consent = { wording: WORDING, language: 'it', at } as const
    await insertWorkshop(tx, {
      id: workshopId,
      name: 'Laboratorio di prova',
      purpose: 'Persone inventate, per provare.',
      createdAt: at,
    })
    const people = Array.from({ length: count }, (_, n) => personRow(n, at))
    const links = people.map(({ id }) => newSignInLink(id))
    for (let from = 0; from < count; from += AT_ONCE) {
      await insertPeople(tx, people.slice(from, from + AT_ONCE))
      await insertLinks(
        tx,
        links.slice(from, from + AT_ONCE).map(({ row }) => row),
      )
    }
    for (const [n, { id: personId }] of people.entries()) {
      const voice = [knowledgeKinds[n % knowledgeKinds.length]!]
      const sealed = sealVoice(keys.voiceKey, { workshopId, personId }, voice)
      const voiceId = newId()
      await insertVoice(tx, { id: voiceId, workshopId, personId, sealed, at }, consent)
      await insertMember(tx, { workshopId, personId, voiceId, joinedAt: at })
    }
    return { workshopId, people: people.map((person, n) => ({ ...person, token: links[n]!.token })) }
  })

/** What a browser would send back: "name=value". */
const openSession = async ({ auth }: Ground, personId: string) => {
  const answer = await auth.api.signInPerson({ body: { personId, own: true }, asResponse: true })
  return answer.headers.getSetCookie()[0]!.split(';')[0]!
}

/** People, one text of each kind, a way in for each. Undefined on data that holds real people. */
export const inventPeople = async (deps: Ground, count: number) => {
  const group = await insertGroup(deps, count)
  if (!group) return undefined
  const { workshopId } = group
  const documents: { id: string; kind: DocumentKind }[] = []
  for (const kind of documentKinds) {
    const personId = group.people[0]?.id ?? null
    const { id } = await createDocument(deps, { workshopId, kind, title: titles[kind], personId })
    documents.push({ id, kind })
  }
  const people = []
  for (const { id, name, email, token } of group.people) {
    const signIn = { method: 'POST', path: '/api/sign-in/link', body: { token } }
    const link = linkOf(deps.config, 'entra', token)
    people.push({ id, name, email, link, signIn, cookie: await openSession(deps, id) })
  }
  return { workshop: { id: workshopId }, documents, people }
}
