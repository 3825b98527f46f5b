import { A } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { DocumentCard } from '../workshops/asked.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { titleOf } from './TextList.tsx'
import { Title } from './Title.tsx'

type Props = { documents: DocumentCard[]; onBringBack: (document: DocumentCard) => void }

/** Texts out of the list, folded away; anybody brings one back with a press. */
export const ArchivedTexts = (props: Props) => (
  <Show when={props.documents.length > 0}>
    <details class="archive no-print">
      <summary>{t('texts.archiveTitle')}</summary>
      <p class="note">{t('texts.archiveText')}</p>
      <ul aria-label={t('texts.archiveTitle')}>
        <For each={props.documents}>
          {(document) => (
            <li>
              <A href={`/t/${document.id}`}>
                <Title of={document} />
              </A>
              <Button
                aria-label={t('texts.bringBackText', { title: titleOf(document) })}
                onClick={() => props.onBringBack(document)}
              >
                {t('texts.bringBack')}
              </Button>
            </li>
          )}
        </For>
      </ul>
    </details>
  </Show>
)
