import { createEffect, createMemo, on, Show } from 'solid-js'
import { t } from '../../i18n.ts'
import type { Desk } from '../create-desk.ts'
import type { Writing } from '../view/create-writing.ts'
import { createWhoHere } from './create-who-here.ts'
import { WhoCard, type Shown } from './WhoCard.tsx'
import { whoWords } from './who-words.ts'

/** Answers "who wrote here": by pointer while authors are shown, by keys and by the button at any time. */
export const WhoLayer = (props: { desk: Desk; writing: Writing }) => {
  const { desk } = props
  const sayWho = ({ who, at }: Shown) => desk.say(whoWords(who, desk.voices.of(who.pen), at))
  const here = createWhoHere(desk.opened.document.id, desk.session, props.writing, desk.who.on, sayWho)
  const ask = async () => {
    const shown = await here.ask()
    if (shown) sayWho(shown)
    else desk.tell(t('desk.who.noWords'))
  }
  // Who asked before this was here is answered too.
  createEffect(on(desk.actions.asks, (times) => void (times > 0 && ask())))
  /** Only other words take the answer away: the tap that asks moves the caret too. */
  const doc = createMemo(() => props.writing.state().doc)
  createEffect(on(doc, here.hide, { defer: true }))
  return (
    <Show when={here.shown()}>
      {(shown) => <WhoCard shown={shown()} voices={desk.voices} onEnter={here.stay} onLeave={here.leave} />}
    </Show>
  )
}
