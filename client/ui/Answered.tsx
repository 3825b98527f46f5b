import { Navigate, useLocation } from '@solidjs/router'
import { Match, Show, Switch, type Accessor, type JSX } from 'solid-js'
import { isNo, type Answer } from '../api.ts'
import { Failure } from './Failure.tsx'
import { Waiting } from './Waiting.tsx'

type Props<T> = {
  /** Absent while it is on its way. */
  of: Answer<T> | undefined
  again?: () => void
  children: (value: Accessor<T>) => JSX.Element
}

/** One answer of the server, in each of its states: on its way, here, or a no with its words. */
export const Answered = <T,>(props: Props<T>) => {
  const location = useLocation()
  const no = () => (props.of !== undefined && isNo(props.of) ? props.of.refusal : undefined)
  const value = () => (props.of !== undefined && !isNo(props.of) ? props.of : undefined)
  return (
    <Switch fallback={<Waiting />}>
      <Match when={no() === 'signed-out'}>
        <Navigate href="/entra" state={{ back: location.pathname }} />
      </Match>
      <Match when={no()}>{(refusal) => <Failure refusal={refusal()} again={props.again} />}</Match>
      <Match when={value()}>
        <Show when={value()}>{(known) => props.children(known as Accessor<T>)}</Show>
      </Match>
    </Switch>
  )
}
