import { createSignal } from 'solid-js'

/** One polite voice for the desk: the same sentence twice is said twice. */
export const createAnnouncer = () => {
  const [said, setSaid] = createSignal({ text: '', turn: 0 })
  const say = (text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 }))
  const Announced = () => (
    <p class="unseen" role="status">
      {said().text + '\u00a0'.repeat(said().turn % 2)}
    </p>
  )
  return { say, Announced }
}
