import { home } from './it/home.ts'
import { news } from './it/news.ts'
import { search } from './it/search.ts'

/** What is said on the first page of who is inside, and where one searches. */
export const itToday = { home, news, search }
