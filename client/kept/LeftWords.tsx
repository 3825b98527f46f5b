import { createResource, Show } from 'solid-js'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { dropWordsLeft, wordsLeft } from './kept-texts.ts'
import { KeptWords } from './KeptWords.tsx'

/** Words of one's own that the text they stood on does not take any more: to be taken along. */
export const LeftWords = (props: { person: string; onGone: () => void }) => {
  const [words] = createResource(() => props.person, wordsLeft)
  const drop = async () => {
    await dropWordsLeft(props.person)
    props.onGone()
  }
  return (
    <Show when={words()}>
      {(mine) => (
        <Notice>
          <p>
            <strong>{t('kept.leftTitle')}</strong>
          </p>
          <p>{t('kept.leftText')}</p>
          <KeptWords quiet words={mine()} />
          <p class="actions">
            <Button look="plain" onClick={() => void drop()}>
              {t('kept.drop')}
            </Button>
          </p>
        </Notice>
      )}
    </Show>
  )
}
