import { createUniqueId, Match, onMount, Show, Switch } from 'solid-js'
import { speakIn, t } from '../../i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { later } from '../../ui/later.tsx'
import type { Ending } from '../connection/saved-state.ts'
import { lookAtMe } from '../../people/me.ts'
import { KeptWords } from '../../kept/KeptWords.tsx'

/** The doors speak the words of the house. */
const SignInAgain = later(async () => {
  const [found] = await Promise.all([import('./SignInAgain.tsx'), speakIn('house')])
  return found.SignInAgain
})

type Told = Exclude<Ending, 'pen-unusable'>

/** Why the page stopped, where the words are, what to do. It stands above the text and never covers it. */
export const EndedPanel = (props: { ending: Told; kept: string; onIn: () => void }) => {
  const id = createUniqueId()
  let panel!: HTMLElement
  // The socket says that the session is over, and not why.
  onMount(() => props.ending === 'signed-out' && void lookAtMe())
  // One who may go on writing is not taken away from the text.
  onMount(() => props.ending !== 'signed-out' && panel.focus())
  return (
    <section class="ended" ref={panel} tabindex={-1} aria-labelledby={id}>
      <h2 id={id}>{t(`ended.${props.ending}.title`)}</h2>
      <p>{t(`ended.${props.ending}.text`)}</p>
      <Switch>
        <Match when={props.ending === 'signed-out'}>
          <SignInAgain onIn={props.onIn} />
        </Match>
        <Match when={true}>
          <Show when={props.ending !== 'read-only' || props.kept}>
            <KeptWords words={props.kept} />
          </Show>
          <div class="actions">
            <Button onClick={() => location.reload()}>{t('frame.reload')}</Button>
          </div>
        </Match>
      </Switch>
    </section>
  )
}
