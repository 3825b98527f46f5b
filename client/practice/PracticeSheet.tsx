import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { keepPractice, readPractice } from './practice.ts'
import './practice.css'

/** A pause this long ends what is said of one sentence, in ms. */
const PAUSE = 700

/** A sheet that is one person's alone, to see that nothing can be broken: what is written, kept, and taken back. */
export const PracticeSheet = (props: { personId: string; focused?: boolean }) => {
  let field!: HTMLTextAreaElement
  let pause: ReturnType<typeof setTimeout> | undefined
  const [said, say] = createSignal<'kept' | 'open' | 'undone' | 'nothing'>()
  const first = readPractice(props.personId)
  onMount(() => {
    field.value = first
    if (props.focused) field.focus()
  })
  onCleanup(() => clearTimeout(pause))
  const keep = (then: 'kept' | 'undone') => {
    const kept = keepPractice(props.personId, field.value)
    clearTimeout(pause)
    if (then === 'undone') return say('undone')
    say(undefined)
    pause = setTimeout(() => say(field.value.trim() ? (kept ? 'kept' : 'open') : undefined), PAUSE)
    return undefined
  }
  /** The field’s own history: the same that the keys of every computer take back. */
  const undo = () => {
    const before = field.value
    field.focus()
    document.execCommand('undo')
    if (field.value === before) say('nothing')
    else keep('undone')
  }
  return (
    <section class="practice" aria-labelledby="practice">
      <h2 id="practice">{t('practice.title')}</h2>
      <label for="practice-sheet">{t('practice.label')}</label>
      <textarea
        ref={field}
        id="practice-sheet"
        class="input"
        rows="4"
        lang="it"
        aria-describedby="practice-said"
        onInput={() => keep('kept')}
      />
      <p class="practice-said" id="practice-said" role="status">
        <Show when={said()}>{(what) => t(`practice.${what()}`)}</Show>
      </p>
      <p class="actions">
        <Button onClick={undo}>{t('practice.undo')}</Button>
      </p>
    </section>
  )
}
