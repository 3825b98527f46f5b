import { createSignal, onCleanup } from 'solid-js'

const shownMs = 4_000

/**
 * One voice for the desk. What is said is heard by who listens; what is told is seen too, for a moment, at the foot of the
 * page. The same sentence twice is said twice. What nobody asked for just now waits until what is told has been seen.
 */
export const createAnnouncer = () => {
  const [said, setSaid] = createSignal({ text: '', turn: 0 })
  let last = Number.NEGATIVE_INFINITY
  const [seen, setSeen] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting = ''
  onCleanup(() => clearTimeout(timer))
  const put = (text: string) => {
    last = performance.now()
    setSaid(({ turn }) => ({ text, turn: turn + 1 }))
  }
  const goOn = () => {
    setSeen(false)
    if (waiting) put(waiting)
    waiting = ''
  }
  const show = (text: string, isTold: boolean, forMs: number) => {
    clearTimeout(timer)
    setSeen(isTold)
    put(text)
    if (isTold || waiting) timer = setTimeout(goOn, forMs)
  }
  const say = (text: string) => show(text, false, shownMs)
  const tell = (text: string, forMs = shownMs) => show(text, true, forMs)
  /** Good news that can wait; the latest of them counts. */
  const sayAfter = (text: string) => {
    if (seen() || waiting) waiting = text
    else say(text)
  }
  const Announced = () => (
    <p class={seen() ? 'told' : 'unseen'} role="status">
      {said().text + '\u00a0'.repeat(said().turn % 2)}
    </p>
  )
  /** How long nothing has been said, in ms; what is still on the page is being said. */
  const silence = () => (seen() ? 0 : performance.now() - last)
  return { say, sayAfter, tell, silence, Announced }
}
