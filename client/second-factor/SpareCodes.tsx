import { For, onMount } from 'solid-js'
import { t } from '../i18n.ts'

/** Shown this once: for the day when the phone is not there. */
export const SpareCodes = (props: { codes: string[] }) => {
  let box!: HTMLDivElement
  onMount(() => box.focus())
  return (
    <div class="spares" tabindex="-1" ref={box}>
      <h4>{t('second.spares')}</h4>
      <p>{t('second.sparesText')}</p>
      <ul>
        <For each={props.codes}>{(code) => <li>{code}</li>}</For>
      </ul>
    </div>
  )
}
