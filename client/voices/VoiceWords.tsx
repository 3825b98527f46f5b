import type { Knowledge } from '../../shared/voices.ts'
import { language, t } from '../i18n.ts'

/** A voice in words: "familiare, parla per esperienza". Alphabetical, for no kind comes before another. */
export const VoiceWords = (props: { voice: readonly Knowledge[] }) => <>{voiceWords(props.voice)}</>

export const voiceWords = (voice: readonly Knowledge[]): string =>
  voice
    .map((kind) => t(`knowledge.one.${kind}`))
    .sort((a, b) => a.localeCompare(b, language()))
    .join(', ')
