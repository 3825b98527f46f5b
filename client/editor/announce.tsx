import { createSignal, onCleanup } from 'solid-js'

const shownMs = 4_000

/**
 * One voice for the desk. What is said is heard by who listens; what is told is seen too, for a moment, at the foot of the
 * page. The same sentence twice is said twice.
 */
export const createAnnouncer = () => {
  const [said, setSaid] = createSignal({ text: '', turn: 0 })
  let last = Number.NEGATIVE_INFINITY
  const [seen, setSeen] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  const say = (text: string) => {
    clearTimeout(timer)
    last = performance.now()
    setSeen(false)
    setSaid(({ turn }) => ({ text, turn: turn + 1 }))
  }
  const tell = (text: string, forMs = shownMs) => {
    say(text)
    setSeen(true)
    timer = setTimeout(() => setSeen(false), forMs)
  }
  const Announced = () => (
    <p class={seen() ? 'told' : 'unseen'} role="status">
      {said().text + '\u00a0'.repeat(said().turn % 2)}
    </p>
  )
  /** How long nothing has been said, in ms. */
  const silence = () => performance.now() - last
  return { say, tell, silence, Announced }
}
