import { Navigate } from '@solidjs/router'
import { createEffect, Match, on, Show, Switch } from 'solid-js'
import { t } from '../i18n.ts'
import { isSignedIn } from '../people/me.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Refused } from '../ui/Refused.tsx'
import { searching } from './create-search.ts'
import { FoundPeople, FoundTexts } from './Results.tsx'
import { SearchForm } from './SearchForm.tsx'
import './search.css'

/** Words, and where they stand: in one's texts, and in the names of the people one writes with. */
export const SearchPage = () => (
  <Show when={isSignedIn()} fallback={<Navigate href="/entra" state={{ back: '/cerca' }} />}>
    <div class="search">
      <PageHead title={t('search.title')} lead={t('search.lead')} />
      <SearchForm onLook={() => void searching.look()} />
      <Refused no={searching.no()} />
      <Results />
    </div>
  </Show>
)

const Results = () => {
  let heading!: HTMLParagraphElement
  // Who pressed hears what came of it; who comes back from a text finds it as it was.
  createEffect(on(searching.found, (found) => found && heading.focus(), { defer: true }))
  const isNone = () => {
    const found = searching.found()
    return found !== undefined && found.texts.length === 0 && found.people.length === 0
  }
  return (
    <div class="results" aria-busy={searching.busy()}>
      <p ref={heading} tabindex="-1" class="said">
        <Switch>
          <Match when={searching.busy()}>{t('search.waiting')}</Match>
          <Match when={isNone()}>{t('search.none')}</Match>
          <Match when={searching.found()}>{t('search.found')}</Match>
        </Switch>
      </p>
      <Show when={searching.found()}>
        {(found) => (
          <>
            <FoundPeople people={found().people} />
            <FoundTexts texts={found().texts} />
            <Show when={!found().whole}>
              <p class="note">{t('search.partial')}</p>
            </Show>
          </>
        )}
      </Show>
    </div>
  )
}
