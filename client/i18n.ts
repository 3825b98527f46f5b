import { flatten, resolveTemplate, type BaseTemplateArgs, type Flatten } from '@solid-primitives/i18n'
import { createSignal } from 'solid-js'
import type { DocumentKind } from '../shared/text/parts.ts'
import type { Words } from '../shared/i18n/it.ts'
import type { Language } from '../shared/language.ts'

type Flat = Flatten<Words>
export type WordKey = { [K in keyof Flat]: Flat[K] extends string ? K : never }[keyof Flat]

const STORED = 'trama.language'

/** Words come by rooms, so that no page fetches what only others say. */
export type Room =
  'common' | 'doors' | 'house' | 'desk' | 'group' | 'kept' | 'read' | 'self' | 'today' | DocumentKind

/** One language is fetched at a time: the other is a press away. */
const rooms: Record<Language, Record<Room, () => Promise<object>>> = {
  it: {
    common: async () => (await import('../shared/i18n/it-common.ts')).itCommon,
    house: async () => (await import('../shared/i18n/it-house.ts')).itHouse,
    desk: async () => (await import('../shared/i18n/it-desk.ts')).itDesk,
    doors: async () => (await import('../shared/i18n/it-doors.ts')).itDoors,
    group: async () => (await import('../shared/i18n/it-group.ts')).itGroup,
    read: async () => (await import('../shared/i18n/it-read.ts')).itRead,
    self: async () => (await import('../shared/i18n/it-self.ts')).itSelf,
    today: async () => (await import('../shared/i18n/it-today.ts')).itToday,
    proposal: async () => (await import('../shared/i18n/it-proposal.ts')).itProposal,
    course: async () => (await import('../shared/i18n/it-course.ts')).itCourse,
    paper: async () => (await import('../shared/i18n/it-paper.ts')).itPaper,
    kept: async () => (await import('../shared/i18n/it-kept.ts')).itKept,
  },
  en: {
    common: async () => (await import('../shared/i18n/en-common.ts')).enCommon,
    house: async () => (await import('../shared/i18n/en-house.ts')).enHouse,
    desk: async () => (await import('../shared/i18n/en-desk.ts')).enDesk,
    doors: async () => (await import('../shared/i18n/en-doors.ts')).enDoors,
    group: async () => (await import('../shared/i18n/en-group.ts')).enGroup,
    read: async () => (await import('../shared/i18n/en-read.ts')).enRead,
    self: async () => (await import('../shared/i18n/en-self.ts')).enSelf,
    today: async () => (await import('../shared/i18n/en-today.ts')).enToday,
    proposal: async () => (await import('../shared/i18n/en-proposal.ts')).enProposal,
    course: async () => (await import('../shared/i18n/en-course.ts')).enCourse,
    paper: async () => (await import('../shared/i18n/en-paper.ts')).enPaper,
    kept: async () => (await import('../shared/i18n/en-kept.ts')).enKept,
  },
}
const entered = new Set<Room>(['common'])

/** The parts of several kinds of text may be in use on one page: they stand beside each other. */
const load = async (next: Language): Promise<Words> => {
  const found: { part?: object }[] = await Promise.all([...entered].map((room) => rooms[next][room]()))
  return Object.assign({}, ...found, { part: Object.assign({}, ...found.map(({ part }) => part)) })
}

const [spoken, setSpoken] = createSignal<{ language: Language; words: Flat }>()

export const language = (): Language => spoken()?.language ?? 'it'

/** The sentence of a key in the language of the screen; `{{ name }}` is filled from `values`. */
export const t = (key: WordKey, values?: BaseTemplateArgs): string => {
  const sentence = spoken()?.words[key] ?? key
  return values ? resolveTemplate(sentence, isolated(values)) : sentence
}

/** A name or a title written from right to left does not turn the sentence round it. */
const isolated = (values: BaseTemplateArgs): BaseTemplateArgs =>
  Object.fromEntries(
    Object.entries(values).map(([hole, value]) => [hole, typeof value === 'string' ? isolate(value) : value]),
  )

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** The words as they are, fenced by the two characters made for this where they need it. */
export const isolate = (words: string): string => (RIGHT_TO_LEFT.test(words) ? `\u2068${words}\u2069` : words)

/** Puts the screen in a language, and remembers it when the person chose it. */
export const speak = async (next: Language, chosen: 'chosen' | 'guessed'): Promise<void> => {
  const found = await load(next).catch(() => undefined)
  // Without network the other language cannot come: the page stays in the one it has.
  if (!found && spoken()) return
  const words = flatten(found ?? (await load('it')))
  document.documentElement.lang = next
  setSpoken({ language: next, words })
  if (chosen === 'chosen') remember(next)
}

/** What is said in these rooms comes too, from now on. Throws when it cannot be fetched. */
export const speakIn = async (...wanted: Room[]): Promise<void> => {
  const missing = wanted.filter((room) => !entered.has(room))
  if (missing.length === 0) return
  await Promise.all(missing.map((room) => rooms[language()][room]()))
  for (const room of missing) entered.add(room)
  await speak(language(), 'guessed')
}

export const preferredLanguage = (): Language =>
  remembered() ?? navigator.languages.map(base).find(isLanguage) ?? 'it'

const base = (tag: string) => tag.slice(0, 2).toLowerCase()
const isLanguage = (tag: string | null): tag is Language => tag === 'it' || tag === 'en'

/** Storage may be closed to us by the browser; the choice then lasts as long as the page. */
const remembered = (): Language | undefined => {
  try {
    const stored = localStorage.getItem(STORED)
    return isLanguage(stored) ? stored : undefined
  } catch {
    return undefined
  }
}

const remember = (chosen: Language) => {
  try {
    localStorage.setItem(STORED, chosen)
  } catch {
    return
  }
}
