import { createSignal, onCleanup, onMount } from 'solid-js'
import { isNo, pageOf, type No } from '../api.ts'
import { moveMarks, openNews, type News } from './asked.ts'
import { keepNews } from './kept-news.ts'

/** The last news of this page's person: they stay on screen while newer ones are asked for, and when none can come. */
const [kept, keep] = createSignal<{ person: string | undefined; news: News }>()

const isEmpty = ({ things }: News) => things.length === 0

/** What is new, kept up to date while the page is open. */
export const createNews = () => {
  const [no, setNo] = createSignal<No>()
  const [seen, setSeen] = createSignal<News>()
  const mine = () => (kept()?.person === pageOf() ? kept()?.news : undefined)

  const ask = async () => {
    const answer = await openNews()
    if (isNo(answer)) return void setNo(answer.refusal)
    setNo(undefined)
    if (!isEmpty(answer)) setSeen(undefined)
    keep({ person: pageOf(), news: answer })
    keepNews(pageOf(), answer)
  }

  const move = async (news: News, to: 'now' | 'before') => {
    const answer = await moveMarks(news.marks.map((mark) => ({ id: mark.id, mark: mark[to] })))
    if (isNo(answer)) return void setNo(answer.refusal)
    setSeen(to === 'now' ? news : undefined)
    await ask()
  }

  const look = () => void (document.visibilityState === 'visible' && ask())
  onMount(() => {
    void ask()
    document.addEventListener('visibilitychange', look)
    window.addEventListener('online', look)
  })
  onCleanup(() => {
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('online', look)
  })
  return {
    news: mine,
    no,
    /** What was said to be seen just now, and may be put back. */
    seen,
    again: ask,
    seeAll: () => move(mine()!, 'now'),
    putBack: () => move(seen()!, 'before'),
  }
}
