import { Show } from 'solid-js'
import { t } from '../i18n.ts'
import { keptNews } from './kept-news.ts'
import { Things } from './Things.tsx'
import './news.css'

/** Without network, on a device of one's own: what was new the last time that the server said it. */
export const KeptNews = () => {
  const things = keptNews()
  return (
    <Show when={things.length > 0}>
      <section class="card news" aria-labelledby="news">
        <header>
          <h2 id="news">{t('news.title')}</h2>
          <p class="note">{t('news.kept')}</p>
        </header>
        <Things things={things} several />
      </section>
    </Show>
  )
}
