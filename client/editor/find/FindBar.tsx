import { createEffect, on } from 'solid-js'
import { t } from '../../i18n.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { Find } from './create-find.ts'

/** What one looks for, where one is among the matches, and the way back to the text. */
export const FindBar = (props: { find: Find }) => {
  let input!: HTMLInputElement
  const { find } = props
  createEffect(
    on(find.asks, () => queueMicrotask(() => (input.focus({ preventScroll: true }), input.select()))),
  )
  const state = () => {
    if (find.query().trim() === '') return ''
    if (find.count() === 0) return t('sheet.find.none')
    return t('sheet.find.place', { number: find.number(), count: find.count() })
  }
  const hear = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Escape') find.close()
    else if (event.key === 'Enter' && event.target === input) find.step(event.shiftKey ? -1 : 1)
    else if (event.key === 'F3') find.step(event.shiftKey ? -1 : 1)
    // A second Ctrl+F is the browser's own.
    else if ((event.ctrlKey || event.metaKey) && event.code === 'KeyF') return event.stopPropagation()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const press = (name: 'previous' | 'next' | 'close', act: () => void) => (
    <button
      type="button"
      class="tool"
      aria-label={t(`sheet.find.${name}`)}
      title={t(`sheet.find.${name}`)}
      onClick={() => act()}
    >
      <Icon name={({ previous: 'up', next: 'down', close: 'cross' } as const)[name]} />
    </button>
  )
  return (
    <div class="find-bar no-print" role="search" aria-label={t('sheet.find.title')} on:keydown={hear}>
      <input
        ref={input}
        class="input"
        type="text"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('sheet.find.title')}
        placeholder={t('sheet.find.title')}
        value={find.query()}
        onInput={(event) => find.look(event.currentTarget.value)}
      />
      <span class="find-place" role="status">
        {state()}
        <span class="unseen"> {find.context()}</span>
      </span>
      {press('previous', () => find.step(-1))}
      {press('next', () => find.step(1))}
      {press('close', () => find.close())}
    </div>
  )
}
