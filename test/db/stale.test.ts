import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { insertApplication } from '../../db/applications.ts'
import { insertMember } from '../../db/members.ts'
import { openDatabase } from '../../db/open.ts'
import { insertPeople } from '../../db/people.ts'
import { applications } from '../../db/schema.ts'
import { people, verifications } from '../../db/schema-accounts.ts'
import { insertLinks } from '../../db/sign-in-links.ts'
import { forgetStale } from '../../db/stale.ts'
import { insertVoice } from '../../db/voices.ts'
import { insertWorkshop } from '../../db/workshops.ts'
import { makeDataDir } from '../helpers/server.ts'

test('[assurance] what nobody proved and what is spent goes; who belongs, who proved and who just asked stay', async () => {
  const db = await openDatabase(join(makeDataDir(), 'trama.db'))
  onTestFinished(() => db.close())
  const sealed = new Uint8Array(29)
  const person = (id: string, emailVerified: boolean, at: number) => ({
    id,
    name: id,
    email: `${id}@prova.invalid`,
    emailVerified,
    at,
  })
  await db.write(async (tx) => {
    await insertPeople(tx, [
      person('proved', true, 100),
      person('member', false, 100),
      person('asked-long-ago', false, 100),
      person('asked-now', false, 900),
      person('waiting', true, 100),
    ])
    await insertWorkshop(tx, { id: 'w', name: 'W', purpose: '', createdAt: 0 })
    const consent = { wording: 1, language: 'it', at: 0 } as const
    await insertVoice(tx, { id: 'v', workshopId: 'w', personId: 'member', sealed, at: 0 }, consent)
    await insertMember(tx, { workshopId: 'w', personId: 'member', voiceId: 'v', joinedAt: 0 })
    const asked = { workshopId: 'w', sealed, confirmedAt: null }
    await insertApplication(tx, { ...asked, id: 'a1', personId: 'asked-long-ago', at: 100 })
    await insertApplication(tx, { ...asked, id: 'a2', personId: 'asked-now', at: 900 })
    await insertApplication(tx, { ...asked, id: 'a3', personId: 'waiting', at: 100, confirmedAt: 110 })
    const link = { personId: 'proved', at: 0 }
    await insertLinks(tx, [
      { ...link, id: 'l1', tokenHash: 'spent', expiresAt: 999 },
      { ...link, id: 'l2', tokenHash: 'good', expiresAt: 1_001 },
    ])
  })
  const forget = () => db.write((tx) => forgetStale(tx, { now: 1_000, unprovedBefore: 500 }))
  await forget()
  await forget()
  const ids = async (table: typeof people | typeof applications | typeof verifications) =>
    (await db.select({ id: table.id }).from(table)).map(({ id }) => id).sort()
  expect(await ids(people)).toEqual(['asked-now', 'member', 'proved', 'waiting'])
  expect(await ids(applications)).toEqual(['a2', 'a3'])
  expect(await ids(verifications)).toEqual(['l2'])
})
