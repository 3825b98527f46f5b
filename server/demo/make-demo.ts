import { findFact, consumeFact, setFact } from '../../db/meta.ts'
import { insertMember, listMembers } from '../../db/members.ts'
import type { Reader, Tx } from '../../db/open.ts'
import { insertOrganisation, joinOrganisation } from '../../db/organisations.ts'
import { hasPeople, insertPeople } from '../../db/people.ts'
import { insertVoice } from '../../db/voices.ts'
import { insertWorkshop } from '../../db/workshops.ts'
import { WORDING } from '../../shared/consents.ts'
import { documentKinds } from '../../shared/documents.ts'
import { keyOfName } from '../../shared/organisations.ts'
import type { Deps } from '../deps.ts'
import { sealVoice } from '../seal-voice.ts'
import { digestOf, newId } from '../tokens.ts'
import { organisations, roles, workshop, type Who } from './cast.ts'
import { readScript } from './read-script.ts'
import { writeText, type Group } from './write-text.ts'

type Ground = Pick<Deps, 'clock' | 'config' | 'db' | 'keys' | 'log'>

const WEEKS_MS = 44 * 24 * 60 * 60 * 1000

/** On empty data, or where a demonstration was left half made; never among real people. */
export const mayMakeDemo = async (db: Reader): Promise<boolean> => {
  if ((await findFact(db, 'made-for')) === 'demo') return (await findFact(db, 'demo')) === undefined
  return !(await hasPeople(db))
}

/** The workshop of a demonstration that is whole. */
export const findDemo = async (db: Reader): Promise<string | undefined> =>
  (await findFact(db, 'made-for')) === 'demo' ? findFact(db, 'demo') : undefined

const insertCast = async (tx: Tx, { keys }: Ground, at: number) => {
  const workshopId = newId()
  const ids = new Map<Who, string>()
  const consent = { wording: WORDING, language: 'it', at } as const
  await insertWorkshop(tx, { id: workshopId, ...workshop, createdAt: at })
  for (const [who, { name, voice, of = [] }] of roles) {
    const [personId, voiceId] = [newId(), newId()]
    const email = `${who}-${newId().slice(0, 8).toLowerCase()}@prova.invalid`
    await insertPeople(tx, [{ id: personId, name, email, emailVerified: true, at }])
    const sealed = sealVoice(keys.voiceKey, { workshopId, personId }, voice)
    await insertVoice(tx, { id: voiceId, workshopId, personId, sealed, at }, consent)
    await insertMember(tx, { workshopId, personId, voiceId, joinedAt: at })
    for (const named of of.map((one) => organisations[one])) {
      const made = { id: newId(), key: keyOfName(named.name), ...named }
      await joinOrganisation(tx, personId, await insertOrganisation(tx, made))
    }
    ids.set(who, personId)
  }
  return { workshopId, ids }
}

const holdersOf = async (db: Reader, workshopId: string, ids: Map<Who, string>): Promise<Group> => {
  const epoch = Number((await findFact(db, 'epoch')) ?? 0)
  const members = new Map((await listMembers(db, workshopId)).map((member) => [member.personId, member]))
  const holders = new Map(
    [...ids].map(([who, personId]) => {
      const { name, number, voiceId, sealed } = members.get(personId)!
      return [who, { personId, name, number, voice: { id: voiceId, sealed }, epoch }]
    }),
  )
  return { workshopId, holders }
}

/** The token of the set-up link, when one is asked for, is used up here. */
const claim = (ground: Ground, token: string | undefined) =>
  ground.db.write(async (tx) => {
    if (!(await mayMakeDemo(tx))) return { refusal: 'setup-closed' as const }
    if (token !== undefined && !(await consumeFact(tx, 'setup', digestOf(token))))
      return { refusal: 'link-used' as const }
    await setFact(tx, 'made-for', 'demo')
    return insertCast(tx, ground, ground.clock() - WEEKS_MS)
  })

/** Fourteen invented people and three texts of theirs, written through the real path. */
export const makeDemo = async (ground: Ground, token?: string) => {
  const claimed = await claim(ground, token)
  if ('refusal' in claimed) return claimed
  const { clock, config, db, keys, log } = ground
  const { workshopId, ids } = claimed
  const group = await holdersOf(db, workshopId, ids)
  const live = { db, log, dataDir: config.dataDir, logKey: keys.logKey }
  for (const kind of documentKinds) await writeText(live, group, readScript(kind), clock())
  await db.write((tx) => setFact(tx, 'demo', workshopId))
  return { workshopId }
}
