import { createEffect, onMount, Show, type ParentProps } from 'solid-js'
import { t } from '../i18n.ts'
import { arrival } from './arrival.ts'

type Props = ParentProps<{
  title: string
  eyebrow?: string | undefined
  lead?: string | undefined
  /** A field of this page takes the focus instead. */
  quiet?: boolean
}>

/** The opening of a page: it names the tab, and after a change of page it takes the focus so that its name is heard. */
export const PageHead = (props: Props) => {
  let heading!: HTMLHeadingElement
  createEffect(() => {
    document.title = `${props.title} · ${t('frame.product')}`
  })
  onMount(() => {
    const came = arrival()
    if (came !== 'first' && !props.quiet) heading.focus({ preventScroll: came === 'elsewhere' })
  })
  return (
    <header class="opening">
      <Show when={props.eyebrow}>
        <p class="eyebrow">
          <bdi>{props.eyebrow}</bdi>
        </p>
      </Show>
      <h1 ref={heading} tabindex="-1">
        <bdi>{props.title}</bdi>
      </h1>
      <Show when={props.lead}>
        <p class="lead">
          <bdi>{props.lead}</bdi>
        </p>
      </Show>
      {props.children}
    </header>
  )
}
