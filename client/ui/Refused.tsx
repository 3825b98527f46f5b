import { Show } from 'solid-js'
import type { No } from '../api.ts'
import { t } from '../i18n.ts'
import { Notice } from './Notice.tsx'

/** A no, near the button that asked, in words. */
export const Refused = (props: { no: No | undefined }) => (
  <Show when={props.no}>
    {(no) => (
      <Notice tone="warning">
        <p>{t(`refusal.${no()}`)}</p>
      </Notice>
    )}
  </Show>
)
