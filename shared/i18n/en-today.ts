import type { itToday } from './it-today.ts'
import { home } from './en/home.ts'
import { news } from './en/news.ts'
import { search } from './en/search.ts'

/** What is said on the first page of who is inside, and where one searches. */
export const enToday: typeof itToday = { home, news, search }
