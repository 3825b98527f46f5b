import { A, useLocation } from '@solidjs/router'
import { Show } from 'solid-js'
import type { No } from '../api.ts'
import { t } from '../i18n.ts'
import { Notice } from './Notice.tsx'
import { refusalWords } from './refusal-words.ts'

/** A no, near the button that asked, in words; that the browser is another's by now is told once, by the frame. */
export const Refused = (props: { no: No | undefined }) => {
  const location = useLocation()
  return (
    <Show when={props.no === 'other-person' ? undefined : props.no}>
      {(no) => (
        <Notice tone="warning">
          <p>{refusalWords(no())}</p>
          <Show when={no() === 'signed-out' || no() === 'not-fresh'}>
            <p>
              <A href="/entra" state={{ back: location.pathname }}>
                {t('frame.enter')}
              </A>
            </p>
          </Show>
        </Notice>
      )}
    </Show>
  )
}
