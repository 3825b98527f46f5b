import { createResource, createSignal, onCleanup, Show } from 'solid-js'
import { t } from '../i18n.ts'
import { KeptWords } from './KeptWords.tsx'
import { unsentWords } from '../editor/connection/unsent.ts'
import { BODY } from '../../shared/text/flat.ts'
import { Button } from '../ui/Button.tsx'
import { claimPages, type Claim } from './claim.ts'
import { dropPages } from './store.ts'

const wordsOf = ({ page, left }: Claim): string =>
  page.words ?? unsentWords(left.doc.getText(BODY), left.unsentPens())

/** A text that is not for this person any more, in which they had written without network: the words are theirs to take. */
export const LostWords = (props: { person: string; document: string }) => {
  const [gone, setGone] = createSignal(false)
  const [claims] = createResource(async () => {
    const found = await claimPages(props.person, props.document)
    onCleanupOf(found)
    return found
  })
  let close = () => {}
  const onCleanupOf = (found: Claim[]) => (close = () => found.forEach(({ letGo }) => letGo()))
  onCleanup(() => close())
  const words = () => (claims() ?? []).map(wordsOf).filter(Boolean).join('\n')
  const drop = async () => {
    await dropPages((claims() ?? []).map(({ page }) => page.key))
    setGone(true)
  }
  return (
    <Show when={words()}>
      {(mine) => (
        <section class="notice" aria-labelledby="lost-words">
          <h2 id="lost-words">{t('kept.lostTitle')}</h2>
          <Show when={!gone()} fallback={<p role="status">{t('kept.dropped')}</p>}>
            <KeptWords words={mine()} />
            <p class="actions">
              <Button look="plain" onClick={() => void drop()}>
                {t('kept.drop')}
              </Button>
            </p>
          </Show>
        </section>
      )}
    </Show>
  )
}
