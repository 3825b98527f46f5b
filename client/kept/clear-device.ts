import * as Y from 'yjs'
import { BODY } from '../../shared/text/flat.ts'
import { setDeviceHasOthers } from '../api.ts'
import { rememberOwners, setHere, setOwner } from '../devices/own-devices.ts'
import { unsentWords } from '../editor/connection/unsent.ts'
import { language, speak } from '../i18n.ts'
import { signOut } from '../people/asked.ts'
import { rememberReading } from '../reading/reading.ts'
import { dropShell } from '../shell/shell.ts'
import { docOfPage } from './claim.ts'
import { forgetOf, setClearedOf } from './cleared.ts'
import { keepOnly, pagesOf, peopleKept, readPage, type KeptPage } from './store.ts'

/** Of a page, what its person wrote and nobody has yet: absent when the server has all of it. */
const ownOf = async (page: KeptPage): Promise<{ page: KeptPage; update: Uint8Array } | undefined> => {
  const found = page.unsent ? await readPage(page.key) : undefined
  if (!found) return undefined
  const doc = docOfPage(found.updates)
  const words = unsentWords(doc.getText(BODY), page.pens)
  if (!words) return undefined
  const vector = Y.decodeStateVector(Y.encodeStateVector(doc))
  for (const [pen, from] of page.pens) vector.set(pen, from)
  const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(vector))
  const { key, person, document, at, epoch, pens, unsent } = page
  // What one carried over from others stays theirs: from where, not what.
  const links = page.links.filter((link) => pens.some(([pen]) => pen === link.pen))
  return { page: { key, person, document, at, epoch, pens, unsent, cards: [], links, words }, update }
}

/** Keeps words of their own that never left, and nothing that they read. Says whether any are left. */
const keepOwnWords = async (person: string): Promise<boolean> => {
  const full = (await pagesOf(person)).filter(({ words }) => words === undefined)
  const own = await Promise.all(full.map(ownOf))
  await keepOnly(
    full.map(({ key }) => key),
    own.filter((one) => one !== undefined),
  )
  return (await pagesOf(person)).length > 0
}

const clear = async (person: string): Promise<void> => {
  const hasWords = await keepOwnWords(person).catch(() => false)
  const others = (await peopleKept().catch(() => [])).filter((one) => one !== person)
  setOwner(person, false)
  setHere(undefined)
  forgetOf(person)
  if (others.length === 0) await dropShell().catch(() => undefined)
  // The dead cookie goes, and with it all that the browser keeps for us, unless words are left.
  setDeviceHasOthers(hasWords || others.length > 0)
  await signOut()
  await speak(language(), 'chosen')
  rememberReading()
  rememberOwners()
  setClearedOf(person)
}

/**
 * Its person signed this device out from another one: what was read here goes, and so does the rest. Words of their own that
 * never left stay, alone. The page begins anew, outside. Source: SPEC.md [K10].
 */
export const clearDevice = async (person: string): Promise<void> => {
  const once = (work: () => Promise<void>) =>
    'locks' in navigator ? navigator.locks.request('trama.clearing', work) : work()
  await once(() => clear(person))
  location.replace('/')
}
