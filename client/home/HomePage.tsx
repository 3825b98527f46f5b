import { Match, Show, Switch } from 'solid-js'
import { KeptNews } from '../news/KeptNews.tsx'
import { me, refreshMe } from '../people/me.ts'
import { Failure } from '../ui/Failure.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { MyWorkshops } from './MyWorkshops.tsx'
import { Welcome } from './Welcome.tsx'
import './home.css'

/** One address, two readers: who is not inside learns what this is, who is inside finds their texts. */
export const HomePage = () => {
  const refusal = () => {
    const answer = me()
    return answer && 'refusal' in answer ? answer.refusal : undefined
  }
  const known = () => {
    const answer = me()
    return answer && 'person' in answer ? answer : undefined
  }
  const mine = () => (known()?.person ? known() : undefined)
  return (
    <Switch fallback={<Waiting />}>
      <Match when={mine()}>{(inside) => <MyWorkshops me={inside()} />}</Match>
      <Match when={known()}>
        <Welcome />
      </Match>
      <Match when={refusal()}>
        {(no) => (
          <>
            <Failure refusal={no()} again={() => void refreshMe()} />
            <Show when={no() === 'no-network' || no() === 'broken'}>
              <KeptNews />
            </Show>
          </>
        )}
      </Match>
    </Switch>
  )
}
