import { Match, Show, Switch } from 'solid-js'
import { shortTitle } from '../../shared/documents.ts'
import { displaced } from '../api.ts'
import { t } from '../i18n.ts'
import { ResumeLink } from '../place/Resume.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { News as NewsView } from './asked.ts'
import { createNews } from './create-news.ts'
import { readingTime } from './news-words.ts'
import { Things } from './Things.tsx'
import './news.css'

/** What others did since one last looked; nothing is said of when that was. `several`: one is in more than one workshop. */
export const News = (props: { several: boolean }) => {
  const { news, no, seen, again, seeAll, putBack } = createNews()
  let heading!: HTMLHeadingElement
  /** What was pressed is gone: the focus goes on from the name of the section. */
  const then = async (done: Promise<void>) => {
    await done
    heading.focus()
  }
  const some = () => (news()?.things.length ? news() : undefined)
  return (
    <section class="card news" aria-labelledby="news">
      <header>
        <h2 id="news" ref={heading} tabindex="-1">
          {t('news.title')}
        </h2>
        <Show when={some()}>{(told) => <p class="note">{readingTime(told().minutes)}</p>}</Show>
      </header>
      <Switch>
        <Match when={some()}>{(told) => <Things things={told().things} several={props.several} />}</Match>
        <Match when={seen()}>
          <Notice focused>
            <p>{t('news.seenNow')}</p>
            <p class="actions">
              <Button onClick={() => void then(putBack())}>{t('news.back')}</Button>
            </p>
          </Notice>
        </Match>
        <Match when={news()}>{(none) => <p>{t(none().place ? 'news.none' : 'news.noneYet')}</p>}</Match>
        <Match when={!no()}>
          <Lines />
        </Match>
      </Switch>
      {/* When the browser has become somebody else's, the frame says what to do. */}
      <Show when={no() && !displaced()}>
        <Notice tone="warning">
          <p>{t('news.failed')}</p>
          <p class="actions">
            <Button onClick={() => void then(again())}>{t('frame.again')}</Button>
          </p>
        </Notice>
      </Show>
      <Show when={news()}>
        {(known) => <Acts news={known()} some={some() !== undefined} onSeen={() => void seeAll()} />}
      </Show>
    </section>
  )
}

const Acts = (props: { news: NewsView; some: boolean; onSeen: () => void }) => (
  <p class="actions">
    <Show when={props.news.place}>
      {(place) => (
        <ResumeLink
          place={place()}
          label={`${t('texts.resume')}: ${shortTitle(place().title) || t('workshop.untitled')}`}
        />
      )}
    </Show>
    <Show when={props.some}>
      <Button look="plain" onClick={() => props.onSeen()}>
        {t('news.allSeen')}
      </Button>
    </Show>
  </p>
)

/** Still grey lines, while the first news are on their way. */
const Lines = () => (
  <div class="waiting" role="status">
    <p class="unseen">{t('frame.waiting')}</p>
    <i />
    <i />
    <i />
  </div>
)
