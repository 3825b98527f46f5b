import { createSignal, Show } from 'solid-js'
import { t } from '../../i18n.ts'
import { Icon } from '../../ui/Icon.tsx'
import { later } from '../../ui/later.tsx'
import { WhoSwitch } from '../authorship/WhoSwitch.tsx'
import type { Desk } from '../create-desk.ts'
import { FindBar } from '../find/FindBar.tsx'
import { ariaKeys } from '../shortcuts/key-names.ts'

const LookPanel = later(async () => (await import('./LookPanel.tsx')).LookPanel)

/** At the end of the tools, while one writes and while one reads: to find words, how one sees the text, who wrote it. */
export const LookTools = (props: { desk: Desk; hasWho: boolean }) => {
  const { desk } = props
  const [looking, setLooking] = createSignal(false)
  return (
    <>
      <div class="look-tools">
        <button
          type="button"
          class="tool"
          aria-label={t('sheet.find.title')}
          aria-keyshortcuts={ariaKeys('find')}
          title={t('sheet.find.title')}
          onClick={() => desk.find()?.show()}
        >
          <Icon name="find" />
        </button>
        <button
          type="button"
          class="tool"
          aria-label={t('sheet.look.title')}
          aria-haspopup="dialog"
          title={t('sheet.look.title')}
          onClick={() => setLooking(true)}
        >
          <Icon name="look" />
        </button>
        <Show when={props.hasWho}>
          <WhoSwitch who={desk.who} />
        </Show>
      </div>
      <Show when={desk.find()?.open() && desk.find()}>{(find) => <FindBar find={find()} />}</Show>
      <Show when={looking()}>
        <LookPanel choices={desk.choices} writing={desk.writing()} onClose={() => setLooking(false)} />
      </Show>
    </>
  )
}
