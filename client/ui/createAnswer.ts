import { createEffect, createSignal, on, type Accessor } from 'solid-js'
import type { Answer } from '../api.ts'

/** An answer that follows its source. Asking again keeps what is on screen until the new one is here; late answers are dropped. */
export const createAnswer = <S, T>(source: Accessor<S>, ask: (source: S) => Promise<Answer<T>>) => {
  const [answer, setAnswer] = createSignal<Answer<T>>()
  let asked = 0
  const again = async () => {
    const turn = ++asked
    const next = await ask(source())
    if (turn === asked) setAnswer(() => next)
  }
  createEffect(
    on(source, () => {
      setAnswer(undefined)
      void again()
    }),
  )
  return { answer, again: () => void again() }
}
