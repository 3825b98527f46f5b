import { A } from '@solidjs/router'
import { For } from 'solid-js'
import type { DocumentCard } from '../api.ts'
import { dayOf } from '../dates.ts'
import { t } from '../i18n.ts'
import './texts.css'

/** The texts of a workshop, each with its kind, the last touched first. */
export const TextList = (props: { documents: DocumentCard[]; label: string }) => (
  <ul class="texts" aria-label={props.label}>
    <For each={props.documents}>
      {(document) => (
        <li>
          <p class="eyebrow">{t(`kind.name.${document.kind}`)}</p>
          <h3>
            <A href={`/t/${document.id}`}>{document.title || t('workshop.untitled')}</A>
          </h3>
          <p class="note">{t('workshop.changed', { day: dayOf(document.updatedAt) })}</p>
        </li>
      )}
    </For>
  </ul>
)
