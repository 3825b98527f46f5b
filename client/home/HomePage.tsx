import { Match, Switch } from 'solid-js'
import { me, refreshMe } from '../people/me.ts'
import { Failure } from '../ui/Failure.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { MyWorkshops } from './MyWorkshops.tsx'
import { Welcome } from './Welcome.tsx'
import './home.css'

/** One address, two readers: who is not inside learns what this is, who is inside finds their texts. */
export const HomePage = () => {
  const refusal = () => {
    const known = me()
    return known && 'refusal' in known ? known.refusal : undefined
  }
  const mine = () => {
    const known = me()
    return known && 'person' in known ? known : undefined
  }
  return (
    <Switch fallback={<Waiting />}>
      <Match when={mine()}>{(known) => <MyWorkshops me={known()} />}</Match>
      <Match when={refusal() === 'signed-out'}>
        <Welcome />
      </Match>
      <Match when={refusal()}>{(no) => <Failure refusal={no()} again={() => void refreshMe()} />}</Match>
    </Switch>
  )
}
