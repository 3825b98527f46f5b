import { createEffect, createSignal, on, type Accessor } from 'solid-js'
import { isNo, type Answer } from '../api.ts'

/**
 * An answer that follows its source. Asking again keeps what is on screen until the new one is here, and keeps it
 * also when the network or the server fails meanwhile; late answers are dropped.
 */
export const createAnswer = <S, T>(source: Accessor<S>, ask: (source: S) => Promise<Answer<T>>) => {
  const [answer, setAnswer] = createSignal<Answer<T>>()
  let asked = 0
  const again = async () => {
    const turn = ++asked
    const next = await ask(source())
    if (turn === asked)
      setAnswer((known) => (known !== undefined && !isNo(known) && isPassing(next) ? known : next))
  }
  createEffect(
    on(source, () => {
      setAnswer(undefined)
      void again()
    }),
  )
  return { answer, again: () => void again() }
}

const isPassing = <T>(answer: Answer<T>) =>
  isNo(answer) && (answer.refusal === 'no-network' || answer.refusal === 'broken')
