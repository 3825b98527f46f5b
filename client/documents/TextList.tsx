import { A } from '@solidjs/router'
import { For, Show, type JSX } from 'solid-js'
import { shortTitle } from '../../shared/documents.ts'
import type { DocumentCard } from '../workshops/asked.ts'
import { dayOf } from '../dates.ts'
import { t } from '../i18n.ts'
import { Title } from './Title.tsx'
import { WhoWrote } from './WhoWrote.tsx'
import './texts.css'

type Props = {
  documents: DocumentCard[]
  label: string
  /** What can be done with a text from here. */
  acts?: (document: DocumentCard) => JSX.Element
}

export const titleOf = ({ title }: DocumentCard): string => shortTitle(title) || t('workshop.untitled')

/** The texts of a workshop, each with its kind and who has written in it, the last touched first. */
export const TextList = (props: Props) => (
  <ul class="texts" aria-label={props.label}>
    <For each={props.documents}>
      {(document) => (
        <li>
          <div>
            <p class="eyebrow">{t(`kind.name.${document.kind}`)}</p>
            <h3>
              <A href={`/t/${document.id}`}>
                <Title of={document} />
              </A>
            </h3>
            <p class="note">{t('workshop.changed', { day: dayOf(document.updatedAt) })}</p>
          </div>
          <WhoWrote wrote={document.wrote} />
          <Show when={props.acts}>{(acts) => acts()(document)}</Show>
        </li>
      )}
    </For>
  </ul>
)
