import { listAskedConsents, listConsents } from '../db/consents.ts'
import { listCurrentVoices } from '../db/voices.ts'
import type { Consent } from '../shared/consents.ts'
import { declares, type Knowledge } from '../shared/voices.ts'
import type { Deps } from './deps.ts'
import { openVoice } from './seal-voice.ts'

type Ground = Pick<Deps, 'db' | 'keys'>
export type Given = Consent & { knowledge: Knowledge[] }
type Place = { workshopId: string; workshop: string }

/** What a person said yes to, workshop by workshop, in the order in which they did: also where they wait or have left. */
const viewConsents = async ({ db, keys }: Ground, personId: string) => {
  const places = new Map<string, Place & { given: Given[] }>()
  const all = [...(await listConsents(db, personId)), ...(await listAskedConsents(db, personId))]
  for (const { workshopId, workshop, sealed, ...consent } of all) {
    const knowledge = openVoice(keys.voiceKey, { workshopId, personId }, sealed)
    if (!declares(knowledge)) continue
    const place = places.get(workshopId) ?? { workshopId, workshop, given: [] }
    place.given.push({ knowledge, ...consent })
    places.set(workshopId, place)
  }
  return [...places.values()]
}

/** From where a person speaks today in each of their workshops, and what they ever said yes to: told to them alone. */
export const viewVoices = async (deps: Ground, personId: string) => {
  const voices = (await listCurrentVoices(deps.db, personId)).map(({ workshopId, workshop, sealed }) => ({
    workshopId,
    workshop,
    knowledge: openVoice(deps.keys.voiceKey, { workshopId, personId }, sealed),
  }))
  return { voices, consents: await viewConsents(deps, personId) }
}
