import { For } from 'solid-js'
import { t, type WordKey } from '../i18n.ts'
import { PageHead } from '../ui/PageHead.tsx'
import './help.css'

/** One plain page: the sections are in the order in which people ask. */
export const HelpPage = () => (
  <div class="help">
    <PageHead title={t('help.title')} lead={t('help.lead')} />
    <nav aria-label={t('help.contents')}>
      <ul>
        <For each={sections}>
          {(section) => (
            <li>
              <a href={`/aiuto#${section.id}`}>{t(section.title)}</a>
            </li>
          )}
        </For>
      </ul>
    </nav>
    <div class="answers">
      <For each={sections}>
        {(section) => (
          <section id={section.id} aria-labelledby={`${section.id}-title`}>
            <h2 id={`${section.id}-title`}>{t(section.title)}</h2>
            <For each={section.words}>{(key) => <p>{t(key)}</p>}</For>
          </section>
        )}
      </For>
    </div>
  </div>
)

const sections: { id: string; title: WordKey; words: WordKey[] }[] = [
  {
    id: 'scrivere',
    title: 'help.howTitle',
    words: ['help.how1', 'help.how2', 'help.how3', 'help.how4'],
  },
  {
    id: 'parole',
    title: 'help.wordsTitle',
    words: ['help.words1', 'help.words2', 'help.words3', 'help.words4'],
  },
  {
    id: 'chi-vede',
    title: 'help.seesTitle',
    words: ['help.sees1', 'help.sees2', 'help.sees3', 'help.sees4', 'help.sees6', 'help.sees5'],
  },
  {
    id: 'salvato',
    title: 'help.savedTitle',
    words: ['help.saved1', 'help.saved2', 'help.saved3', 'help.saved4'],
  },
  { id: 'fermarsi', title: 'help.stopTitle', words: ['help.stop1', 'help.stop2', 'help.stop3'] },
  { id: 'accessibilita', title: 'help.accessTitle', words: ['help.access1', 'help.access2', 'help.access3'] },
  { id: 'pericolo', title: 'help.dangerTitle', words: ['help.danger1', 'help.danger2'] },
]
