import { A } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { shortTitle } from '../../shared/documents.ts'
import { Title } from '../documents/Title.tsx'
import { t } from '../i18n.ts'
import type { FoundPerson, FoundPlace, FoundText } from './asked.ts'

/** In alphabetical order, each with where one meets them. */
export const FoundPeople = (props: { people: FoundPerson[] }) => (
  <Show when={props.people.length > 0}>
    <section aria-labelledby="found-people">
      <h2 id="found-people">{t('search.people')}</h2>
      <ul class="found">
        <For each={props.people}>
          {({ name, workshops }) => (
            <li>
              <h3>
                <bdi>{name}</bdi>
              </h3>
              <p>
                <For each={workshops}>
                  {(workshop, place) => (
                    <>
                      <Show when={place() > 0}>, </Show>
                      <A href={`/l/${workshop.id}/persone`}>
                        <bdi>{workshop.name}</bdi>
                      </A>
                    </>
                  )}
                </For>
              </p>
            </li>
          )}
        </For>
      </ul>
    </section>
  </Show>
)

const kindOf = ({ kind, workshop, archived }: FoundText) =>
  [t(`kind.name.${kind}`), workshop, archived && t('search.archived')].filter(Boolean).join(' · ')

/** The last touched first, each with the places where the words stand. */
export const FoundTexts = (props: { texts: FoundText[] }) => (
  <Show when={props.texts.length > 0}>
    <section aria-labelledby="found-texts">
      <h2 id="found-texts">{t('search.texts')}</h2>
      <ul class="found">
        <For each={props.texts}>
          {(text) => (
            <li>
              <p class="eyebrow">
                <bdi>{kindOf(text)}</bdi>
              </p>
              <h3>
                <A href={`/t/${text.id}`}>
                  <Title of={text} />
                </A>
              </h3>
              <Show when={text.places.length > 0} fallback={<p class="note">{t('search.inTitle')}</p>}>
                <ul class="places">
                  <For each={text.places}>
                    {(place) => (
                      <li>
                        <A href={`/t/${text.id}#riga-${place.block}`}>{whereIs(place)}</A>
                        <blockquote dir="auto" lang={text.language}>
                          <Marked place={place} />
                        </blockquote>
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  </Show>
)

const whereIs = ({ part }: FoundPlace) =>
  part ? t('search.inPart', { part: shortTitle(part) }) : t('search.atStart')

/** The line, with what was found in it marked. */
const Marked = (props: { place: FoundPlace }) => {
  const pieces = () => {
    const { text, found } = props.place
    const ends = found.map(({ to }) => to)
    return found.map(({ from, to }, at) => ({
      before: text.slice(ends[at - 1] ?? 0, from),
      word: text.slice(from, to),
    }))
  }
  const rest = () => props.place.text.slice(props.place.found.at(-1)?.to ?? 0)
  return (
    <>
      <For each={pieces()}>
        {({ before, word }) => (
          <>
            {before}
            <mark>{word}</mark>
          </>
        )}
      </For>
      {rest()}
    </>
  )
}
