import { isolate, t } from '../i18n.ts'
import type { Hand } from './asked.ts'

/** So many are named; more are "other people", without a figure. */
const MOST_NAMES = 3

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1)

export const namedOf = <H>(hands: H[]): H[] =>
  hands.length > MOST_NAMES ? hands.slice(0, MOST_NAMES - 1) : hands

/** "Anna, Giulio and Marta", to begin a sentence with. */
export const namesOf = (hands: Pick<Hand, 'name'>[]): string => {
  const named = namedOf(hands).map(({ name }) => (name ? isolate(name) : t('news.someone')))
  const names = named.length < hands.length ? [...named, t('news.otherPeople')] : named
  const last = names.at(-1) ?? ''
  const before = names.slice(0, -1).join(', ')
  return capital(before ? `${before} ${t('news.and')} ${last}` : last)
}

/** What they did, in words and never in figures. */
export const verbOf = (hands: Pick<Hand, 'wrote'>[]) => {
  const all = hands.every(({ wrote }) => wrote)
  const none = hands.every(({ wrote }) => !wrote)
  const did = all ? 'wrote' : none ? 'changed' : 'worked'
  return `${did}${hands.length === 1 ? 'One' : 'Many'}` as const
}

/** How long it takes to read, kindly: a long heap is not counted. */
export const readingTime = (minutes: number): string => {
  if (minutes === 1) return t('news.minute')
  return minutes > 15 ? t('news.long') : t('news.minutes', { count: minutes })
}
