import { A } from '@solidjs/router'
import { createResource, For, Show } from 'solid-js'
import { t } from '../i18n.ts'
import { keptTexts, type KeptText } from './kept-texts.ts'

/** What one may open without network: the texts that this device keeps. */
export const KeptTexts = (props: { person: string }) => {
  const [texts] = createResource(
    () => props.person,
    async (person) => (await keptTexts(person)).filter(({ opens }) => opens),
  )
  return (
    <Show when={texts()?.length ? texts() : undefined}>
      {(found) => (
        <section class="kept-texts" aria-labelledby="kept-texts">
          <h2 id="kept-texts">{t('kept.title')}</h2>
          <p>{t('kept.lead')}</p>
          <KeptList texts={found()} />
        </section>
      )}
    </Show>
  )
}

/** Each with its workshop, and whether words of one's own wait in it. */
export const KeptList = (props: { texts: readonly KeptText[] }) => (
  <ul class="kept-list">
    <For each={props.texts}>
      {(text) => (
        <li>
          <A href={`/t/${text.id}`}>{text.title || t('kept.untitled')}</A>
          <span class="note">
            <bdi>{text.workshop}</bdi>
            {text.waits ? ` · ${t('kept.waits')}` : ''}
          </span>
        </li>
      )}
    </For>
  </ul>
)
