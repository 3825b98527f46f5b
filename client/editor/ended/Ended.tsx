import { Show } from 'solid-js'
import { speakIn, t } from '../../i18n.ts'
import { later } from '../../ui/later.tsx'
import type { Ending } from '../connection/saved-state.ts'
import type { Desk } from '../create-desk.ts'

const EndedPanel = later(async () => {
  const [found] = await Promise.all([import('./EndedPanel.tsx'), speakIn('kept')])
  return found.EndedPanel
})

/** Nothing, until this page can no longer save. A pen that is being changed needs no telling. */
export const Ended = (props: { desk: Desk }) => {
  const { session, ending } = props.desk
  const told = () => {
    const now = ending()
    return now === 'pen-unusable' ? null : (now as Exclude<Ending, 'pen-unusable'> | null)
  }
  const kept = () => session.unsent()
  const resume = () => {
    props.desk.tell(t('again.resumed'))
    session.resume()
    props.desk.writing()?.view.focus()
  }
  return (
    <Show when={told()} keyed>
      {(now) => <EndedPanel ending={now} kept={kept()} onIn={resume} />}
    </Show>
  )
}
