import { For } from 'solid-js'
import type { WorkshopView } from '../workshops/asked.ts'
import { t } from '../i18n.ts'

/** Only of the kinds that the group wants: nobody there, or one voice. */
export const KindNotices = (props: { notices: WorkshopView['notices'] }) => (
  <For each={props.notices}>{({ kind, heard }) => <p class="notice">{t(`members.${heard}.${kind}`)}</p>}</For>
)
