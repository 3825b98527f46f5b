import type { Knowledge } from '../../../shared/voices.ts'
import { dayOf } from '../../dates.ts'
import { t } from '../../i18n.ts'
import { voiceWords } from '../../voices/VoiceWords.tsx'
import type { Who } from './who-at.ts'

const isToday = (at: number): boolean => new Date(at).toDateString() === new Date().toDateString()

const dayWords = (at: number | undefined): string => {
  if (at === undefined) return ''
  return isToday(at) ? t('desk.who.today') : t('desk.who.onDay', { day: dayOf(at) })
}

/** One sentence for ears: who, from where, when. */
export const whoWords = (
  { writer, carrier }: Who,
  voice: readonly Knowledge[],
  at: number | undefined,
): string => {
  if (!writer) return t('desk.who.server')
  const { name } = writer
  if (carrier && carrier.person !== writer.person)
    return t('desk.who.carried', { name, carrier: carrier.name })
  if (carrier) return t('desk.who.carriedSame', { name })
  // saying nothing is said with nothing
  const spoken = voiceWords(voice.filter((kind) => kind !== 'undeclared'))
  const day = dayWords(at)
  if (spoken && day) return t('desk.who.writtenVoiceOn', { name, voice: spoken, day })
  if (spoken) return t('desk.who.writtenVoice', { name, voice: spoken })
  return day ? t('desk.who.writtenOn', { name, day }) : t('desk.who.written', { name })
}
