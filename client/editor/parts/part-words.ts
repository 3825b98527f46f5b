import type { DocumentKind } from '../../../shared/text/parts.ts'
import { partsOf } from '../../../shared/text/parts.ts'
import { language, t } from '../../i18n.ts'
import type { WordKey } from '../../i18n.ts'
import type { Guide } from '../view/part-view.ts'

/** Words of a guided part; none for a key that this page does not know. */
export const partWord = (
  kind: DocumentKind,
  key: string,
  which: 'title' | 'question' | 'example',
): string | null =>
  partsOf(kind).some((part) => part.key === key) ? t(`part.${kind}.${key}.${which}` as WordKey) : null

export const guideFor =
  (kind: DocumentKind) =>
  (key: string): Guide | null => {
    const question = partWord(kind, key, 'question')
    const example = partWord(kind, key, 'example')
    if (!question || !example) return null
    const joint = partsOf(kind).some((part) => part.key === key && part.twoHands)
    return {
      language: language(),
      question,
      example,
      exampleLabel: t('desk.parts.example'),
      twoHands: joint ? t('desk.parts.twoHands') : null,
    }
  }
