import { A } from '@solidjs/router'
import { For, Match, Show, Switch, type JSX } from 'solid-js'
import { shortTitle } from '../../shared/documents.ts'
import { t } from '../i18n.ts'
import { PersonMark } from '../ui/PersonMark.tsx'
import type { About, Hand, Thing } from './asked.ts'
import { namedOf, namesOf, verbOf } from './news-words.ts'

type OfText = About<'part'> | About<'text'> | About<'born'>

/** At most three things, each a sentence with whoever did it; the place is one press away. */
export const Things = (props: { things: Thing[]; several: boolean }) => (
  <ul class="things">
    <For each={props.things}>
      {(thing) => (
        <li>
          <Switch>
            <Match when={thing.about === 'others' && thing}>
              {(others) => <Others texts={others().texts} />}
            </Match>
            <Match when={thing.about !== 'others' && thing}>
              {(one) => <OfText thing={one()} several={props.several} />}
            </Match>
          </Switch>
        </li>
      )}
    </For>
  </ul>
)

const titleOf = ({ title }: { title: string }) => shortTitle(title) || t('workshop.untitled')

const placeOf = ({ text, parts }: OfText) => `/t/${text.id}${parts[0] ? `#riga-${parts[0].block}` : ''}`

const OfText = (props: { thing: OfText; several: boolean }) => {
  const part = () => (props.thing.about === 'part' && props.thing.parts[0]!.title) || ''
  const name = () => shortTitle(part()) || titleOf(props.thing.text)
  const beside = () =>
    [part() && titleOf(props.thing.text), props.several && props.thing.text.workshop]
      .filter(Boolean)
      .join(' · ')
  return (
    <>
      <Marks hands={props.thing.hands} />
      <div>
        <p>
          <b>
            <bdi>{namesOf(props.thing.hands)}</bdi>
          </b>{' '}
          {props.thing.about === 'born' ? t('news.bornOne') : t(`news.${verbOf(props.thing.hands)}`)}{' '}
          <A href={placeOf(props.thing)}>
            <bdi>{name()}</bdi>
          </A>
          {/[.?!…]$/u.test(name()) ? '' : '.'}
        </p>
        <Show when={beside()}>
          {(words) => (
            <p class="note">
              <bdi>{words()}</bdi>
            </p>
          )}
        </Show>
        <Show when={props.thing.about === 'text' && props.thing}>{(text) => <Parts thing={text()} />}</Show>
        <Show when={props.thing.excerpt}>
          {(words) => (
            <blockquote class={hueOf(words())}>
              <bdi>{words().text}</bdi>
            </blockquote>
          )}
        </Show>
      </div>
    </>
  )
}

/** Colour means a person: words of several hands have none. */
const hueOf = ({ hand }: NonNullable<OfText['excerpt']>) => (hand ? `hue-${hand.style.hue}` : undefined)

/** Those whom the sentence names. */
const Marks = (props: { hands: Hand[] }) => (
  <span class="marks">
    <For each={namedOf(props.hands)}>
      {(hand) => <PersonMark initials={hand.initials} style={hand.style} voice={hand.voice} />}
    </For>
  </span>
)

const inOneLine = <T,>(list: T[], link: (one: T) => JSX.Element) => (
  <For each={list}>
    {(one, place) => (
      <>
        <Show when={place() > 0}>, </Show>
        {link(one)}
      </>
    )}
  </For>
)

/** So many parts are named; who opens the text finds the others. */
const MOST_PARTS = 5

const Parts = (props: { thing: About<'text'> }) => (
  <p class="note">
    {t('news.parts')}{' '}
    {inOneLine(props.thing.parts.filter(({ title }) => title !== '').slice(0, MOST_PARTS), (part) => (
      <A href={`/t/${props.thing.text.id}#riga-${part.block}`}>
        <bdi>{shortTitle(part.title)}</bdi>
      </A>
    ))}
    <Show when={props.thing.parts.length > MOST_PARTS}> {t('news.otherParts')}</Show>
  </p>
)

/** So many texts are named; the others stand below, in their workshops. */
const MOST_TEXTS = 6

const Others = (props: { texts: About<'others'>['texts'] }) => (
  <p class="whole">
    {t('news.others')}{' '}
    {inOneLine(props.texts.slice(0, MOST_TEXTS), (text) => (
      <A href={`/t/${text.id}`}>
        <bdi>{titleOf(text)}</bdi>
      </A>
    ))}
    {props.texts.length > MOST_TEXTS ? ` ${t('news.otherTexts')}` : '.'}
  </p>
)
