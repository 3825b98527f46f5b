import { findOwnData } from '../../db/own-data.ts'
import type { Consent } from '../../shared/consents.ts'
import { isNoMail } from '../../shared/people.ts'
import { declares } from '../../shared/voices.ts'
import type { Deps } from '../deps.ts'
import type { Language } from '../../shared/language.ts'
import { openVoice } from '../seal-voice.ts'
import { firstPage, textPage } from './pages.ts'
import { entriesOf, findOwnTexts } from './read-texts.ts'
import { zipOf, type Entry } from './zip.ts'

type Asked = { personId: string; language: Language }
type Ground = Deps & { publicKey: Uint8Array }

type Sealed = { workshopId: string; sealed: Uint8Array; consent: Consent | null }

/** All that the instance knows of a person, with the kinds they declared opened and what they said yes to. */
const ownData = async ({ db, keys }: Deps, personId: string) => {
  const { account, declared, ...rest } = await findOwnData(db, personId)
  const opened = <T extends Sealed>(rows: T[]) =>
    rows.map(({ sealed, consent, ...row }) => {
      const knowledge = openVoice(keys.voiceKey, { workshopId: row.workshopId, personId }, sealed)
      return { ...row, knowledge, consent: declares(knowledge) ? consent : null }
    })
  const email = isNoMail(account.email) ? null : account.email
  const said = { voices: opened(declared.voices), applications: opened(declared.applications) }
  return { account: { ...account, email }, ...rest, declared: said }
}

async function* entries(deps: Ground, { personId, language }: Asked): AsyncGenerator<Entry> {
  const data = await ownData(deps, personId)
  const texts = await findOwnTexts(deps, personId)
  const { name, email } = data.account
  const title = language === 'en' ? 'read-me.html' : 'leggimi.html'
  yield { name: title, content: firstPage(language, { name, email, texts }) }
  yield { name: 'dati.json', content: [`${JSON.stringify(data, null, 2)}\n`] }
  const key = Buffer.from(deps.publicKey).toString('hex')
  yield { name: 'registro/chiave.json', content: [`${JSON.stringify({ ed25519: key })}\n`] }
  for (const text of texts) yield* entriesOf(deps, personId, text, textPage(language))
}

/** One's own data as a zip, made as it is read: JSON, pages for people, one's rows of each log. Nobody else's words or name. */
export const exportOwnData = (deps: Deps, asked: Asked): AsyncGenerator<Uint8Array> =>
  zipOf(entries({ ...deps, publicKey: deps.keys.logKey.publicKey }, asked))
