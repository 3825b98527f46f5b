import { For, Show } from 'solid-js'
import { t } from '../i18n.ts'
import type { MyConsentsHere } from '../people/own-data.ts'
import { ConsentsHere } from './ConsentsHere.tsx'
import './consents.css'

/** What one said yes to, in words, and the way to take it back: as easy as it was to give. */
export const MyConsents = (props: { consents: MyConsentsHere[]; onChanged: (workshop: string) => void }) => (
  <section aria-labelledby="consents">
    <h3 id="consents">{t('consent.title')}</h3>
    <Show when={props.consents.length > 0} fallback={<p>{t('consent.none')}</p>}>
      <p class="note">{t('consent.lead')}</p>
      <For each={props.consents}>{(here) => <ConsentsHere here={here} onChanged={props.onChanged} />}</For>
    </Show>
  </section>
)
