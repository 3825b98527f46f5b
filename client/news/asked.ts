import { api, settle, type Value } from '../api.ts'

// What is new for whoever asks, and how far they have seen.

const { news } = api.me
const { seen } = api.documents[':id']

/** What is on its way to say how far one has seen: news asked for meanwhile wait for it. */
let telling: Promise<unknown> = Promise.resolve()

/** Arrives also when the page closes meanwhile. */
export const tellSeen = (id: string) => {
  telling = settle(seen.$put({ param: { id } }, { init: { keepalive: true } }))
}

export const openNews = async () => {
  await telling
  return settle(news.$get())
}
export type News = Value<ReturnType<typeof openNews>>
export type Thing = News['things'][number]
export type About<K extends Thing['about']> = Extract<Thing, { about: K }>
export type Hand = About<'part'>['hands'][number]

type Moved = { id: string; mark: { size: number; at: number } | null }
export const moveMarks = (marks: Moved[]) => settle(news.seen.$put({ json: { marks } }))
