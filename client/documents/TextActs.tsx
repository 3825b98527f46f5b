import { A } from '@solidjs/router'
import type { DocumentCard } from '../workshops/asked.ts'
import { t } from '../i18n.ts'
import { titleOf } from './TextList.tsx'

/** What is seldom done with a text, folded away. The title is text like any other: it is changed where it is written. */
export const TextActs = (props: { document: DocumentCard; onArchive: () => void }) => (
  <details class="acts no-print">
    <summary aria-label={t('texts.moreAbout', { title: titleOf(props.document) })}>{t('texts.more')}</summary>
    <p>
      <A href={`/t/${props.document.id}#riga-0`}>{t('texts.changeTitle')}</A>
      <button class="link" onClick={() => props.onArchive()}>
        {t('texts.archive')}
      </button>
    </p>
  </details>
)
