import { A, useLocation } from '@solidjs/router'
import { createResource, Show } from 'solid-js'
import { setClearedOf } from './cleared.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { dropWordsLeft, wordsLeft } from './kept-texts.ts'
import { KeptWords } from './KeptWords.tsx'

/** Whoever opens a device that its person signed out from another one is told, without a name; words left are to be taken. */
export const ClearedDevice = (props: { person: string }) => {
  const location = useLocation()
  const [words] = createResource(
    () => props.person,
    (person) => wordsLeft(person).catch(() => ''),
  )
  const understood = async () => {
    await dropWordsLeft(props.person).catch(() => undefined)
    setClearedOf(undefined)
  }
  return (
    <Show when={words() !== undefined}>
      <Notice>
        <p>
          <strong>{t('kept.clearedTitle')}</strong>
        </p>
        <p>{t('kept.clearedText')}</p>
        <Show when={words()}>
          {(mine) => (
            <>
              <p>{t('kept.clearedWords')}</p>
              <Show when={location.pathname !== '/entra'}>
                <p class="actions">
                  <A class="button filled" href="/entra">
                    {t('kept.clearedEnter')}
                  </A>
                </p>
              </Show>
              <KeptWords quiet words={mine()} />
            </>
          )}
        </Show>
        <p class="actions">
          <Button look="plain" onClick={() => void understood()}>
            {t(words() ? 'kept.drop' : 'frame.understood')}
          </Button>
        </p>
      </Notice>
    </Show>
  )
}
