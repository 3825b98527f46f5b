import { onMount, Show } from 'solid-js'
import type { MadeCode } from './asked.ts'
import { dayOf } from '../dates.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'

const address = () => `${location.host}/entra`

/** The code, this once: large enough to be copied by hand, and alone on the sheet when it is printed. */
export const PaperSheet = (props: { code: MadeCode & { name: string } }) => {
  let sheet!: HTMLElement
  onMount(() => sheet.focus())
  const print = () => {
    document.documentElement.classList.add('printing-code')
    window.addEventListener('afterprint', () => document.documentElement.classList.remove('printing-code'), {
      once: true,
    })
    window.print()
  }
  return (
    <>
      <p>{t('paper.once')}</p>
      <section class="paper-code" tabindex="-1" ref={sheet} aria-label={t('paper.title')}>
        <p>{t('paper.for', { name: props.code.name })}</p>
        <p class="signs">{props.code.code}</p>
        <p>{t('paper.where', { address: address() })}</p>
        <p>{t('paper.until', { day: dayOf(props.code.expiresAt) })}</p>
      </section>
      <Show when={props.code.wantsSecond}>
        <p class="notice">{t('paper.second')}</p>
      </Show>
      <p class="actions">
        <Button onClick={print}>{t('paper.print')}</Button>
      </p>
    </>
  )
}
