import { eq } from 'drizzle-orm'
import type { Reader } from './open.ts'
import { applications, documents, formerMembers, invitations, members, voices, workshops } from './schema.ts'
import { listSeen } from './seen.ts'
import { consents } from './schema-consents.ts'
import { listCorrectionsBy, listOrganisationsOf } from './organisations.ts'
import { passkeys, people, secondFactors, sessions } from './schema-accounts.ts'

// What the instance holds about one person, for that person alone: never tokens, secrets or digests of them.

const workshop = { workshopId: workshops.id, workshop: workshops.name }

const accountOf = async (db: Reader, personId: string) => {
  const [account] = await db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      emailProved: people.emailVerified,
      since: people.createdAt,
      changed: people.updatedAt,
    })
    .from(people)
    .where(eq(people.id, personId))
  return account!
}

const doorsOf = async (db: Reader, personId: string) => {
  const devices = await db
    .select({
      since: sessions.createdAt,
      used: sessions.updatedAt,
      ends: sessions.expiresAt,
      own: sessions.own,
      address: sessions.ipAddress,
      browser: sessions.userAgent,
    })
    .from(sessions)
    .where(eq(sessions.userId, personId))
  const keys = await db
    .select({ name: passkeys.name, since: passkeys.createdAt, kind: passkeys.deviceType })
    .from(passkeys)
    .where(eq(passkeys.userId, personId))
  const [second] = await db
    .select({ confirmedAt: secondFactors.confirmedAt })
    .from(secondFactors)
    .where(eq(secondFactors.personId, personId))
  return { devices, passkeys: keys, secondFactor: second ?? null }
}

const placesOf = async (db: Reader, personId: string) => ({
  member: await db
    .select({ ...workshop, number: members.number, joinedAt: members.joinedAt })
    .from(members)
    .innerJoin(workshops, eq(workshops.id, members.workshopId))
    .where(eq(members.personId, personId)),
  left: await db
    .select({ ...workshop, number: formerMembers.number, leftAt: formerMembers.leftAt })
    .from(formerMembers)
    .innerJoin(workshops, eq(workshops.id, formerMembers.workshopId))
    .where(eq(formerMembers.personId, personId)),
  invited: await db
    .select({ ...workshop, at: invitations.createdAt, ends: invitations.expiresAt })
    .from(invitations)
    .innerJoin(workshops, eq(workshops.id, invitations.workshopId))
    .where(eq(invitations.createdBy, personId)),
  opened: await db
    .select({ id: documents.id, kind: documents.kind, at: documents.createdAt })
    .from(documents)
    .where(eq(documents.createdBy, personId)),
  seen: await listSeen(db, personId),
})

/** Sealed: whoever holds the key of voices opens them. */
const declaredBy = async (db: Reader, personId: string) => ({
  voices: await db
    .select({
      ...workshop,
      id: voices.id,
      sealed: voices.sealed,
      at: voices.at,
      consent: { wording: consents.wording, language: consents.language, at: consents.at },
    })
    .from(voices)
    .leftJoin(consents, eq(consents.voiceId, voices.id))
    .innerJoin(workshops, eq(workshops.id, voices.workshopId))
    .where(eq(voices.personId, personId)),
  applications: await db
    .select({
      ...workshop,
      sealed: applications.sealed,
      at: applications.at,
      consent: { wording: applications.wording, language: applications.language, at: applications.at },
    })
    .from(applications)
    .innerJoin(workshops, eq(workshops.id, applications.workshopId))
    .where(eq(applications.personId, personId)),
})

export const findOwnData = async (db: Reader, personId: string) => ({
  account: await accountOf(db, personId),
  doors: await doorsOf(db, personId),
  places: await placesOf(db, personId),
  declared: await declaredBy(db, personId),
  organisations: await listOrganisationsOf(db, personId),
  organisationsCorrected: await listCorrectionsBy(db, personId),
})

/** Texts in which a person took a pen, in the order in which they were opened. */
export const listOwnTexts = async (db: Reader, ids: string[]) => {
  const all = await db
    .select({
      id: documents.id,
      number: documents.number,
      kind: documents.kind,
      createdAt: documents.createdAt,
      workshopId: documents.workshopId,
      workshop: workshops.name,
    })
    .from(documents)
    .innerJoin(workshops, eq(workshops.id, documents.workshopId))
    .orderBy(documents.number)
  return all.filter(({ id }) => ids.includes(id))
}
