import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { shortTitle } from '../../shared/documents.ts'
import { isNo, type Answer } from '../api.ts'
import type { FoundPlace, Place } from '../workshops/asked.ts'
import { t } from '../i18n.ts'
import { Icon } from '../ui/Icon.tsx'
import { addressOf } from './letter-sought.ts'
import './place.css'

/** The way back to where one was. Nothing is said of when that was; whoever has opened no text yet sees nothing. */
export const Resume = (props: { place: Answer<FoundPlace> | undefined }) => (
  <Show when={placeIn(props.place)}>
    {(place) => (
      <section class="card resume" aria-labelledby="resume">
        <h2 id="resume">{t('texts.resumeTitle')}</h2>
        <p>{wordsFor(place())}</p>
        <p class="actions">
          <ResumeLink place={place()} />
          <span class="note">{t('texts.resumeNote')}</span>
        </p>
      </section>
    )}
  </Show>
)

export const ResumeLink = (props: { place: Place; label?: string }) => (
  <A class="button filled" href={addressOf(props.place)} aria-label={props.label}>
    {t('texts.resume')}
    <Icon name="arrow" />
  </A>
)

/** A place that cannot be told is no place: the page goes on without. */
export const placeIn = (answer: Answer<FoundPlace> | undefined): Place | undefined =>
  (answer && !isNo(answer) && answer.place) || undefined

const wordsFor = ({ part, title }: Place): string => {
  const named = shortTitle(title) || t('workshop.untitled')
  return part
    ? t('texts.resumeIn', { part: shortTitle(part), title: named })
    : t('texts.resumeText', { title: named })
}
