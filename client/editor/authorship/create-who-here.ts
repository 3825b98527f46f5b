import { createSignal, onCleanup } from 'solid-js'
import type { Writing } from '../view/create-writing.ts'
import type { Session } from '../connection/session.ts'
import { makeDays } from './days.ts'
import { characterAtCaret, whoAt } from './who-at.ts'
import type { Who } from './who-at.ts'
import type { Shown } from './WhoCard.tsx'

const beforeMs = 250
const afterMs = 300

/** Pixels that the answer needs. */
const cardRoom = 290

/** Whose words these are: beside the pointer, or on request where the caret is. */
export const createWhoHere = (
  documentId: string,
  session: Session,
  writing: Writing,
  isOn: () => boolean,
  onTap: (shown: Shown) => void,
) => {
  const dayAt = makeDays(documentId, session)
  const [shown, setShown] = createSignal<Shown | null>(null)
  let timer: ReturnType<typeof setTimeout>
  const { view } = writing

  const find = (at: number): Who | null => whoAt(session, writing.binding, view.state, at)

  const show = async (at: number, pointer?: number): Promise<Shown | null> => {
    const who = find(at)
    if (!who) return null
    const sheet = view.dom.parentElement!.getBoundingClientRect()
    const { left, bottom } = view.coordsAtPos(at, 1)
    const x = (pointer ?? left) - sheet.left
    const place = { who, left: Math.max(0, Math.min(x, sheet.width - cardRoom)), top: bottom - sheet.top }
    setShown({ ...place, at: undefined })
    const day = who.carrier ? undefined : await dayAt(who.index)
    const full = { ...place, at: day }
    setShown((now) => (now?.who === who ? full : now))
    return full
  }
  const hide = () => {
    clearTimeout(timer)
    setShown(null)
  }
  const soon = (act: () => void, ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(act, ms)
  }
  /** A place between two letters may belong to the next run: the run under the pointer decides. */
  const showAt = async (words: Element, { clientX, clientY }: MouseEvent) => {
    const start = view.posAtDOM(words, 0)
    const near = view.posAtCoords({ left: clientX, top: clientY })?.pos ?? start
    const last = start + Math.max(0, words.textContent.length - 1)
    return show(Math.min(last, Math.max(start, near)), clientX)
  }
  const over = (event: MouseEvent) => {
    const words = (event.target as Element).closest('.words')
    if (!isOn()) return
    if (words && event.buttons === 0) soon(() => void (words.isConnected && showAt(words, event)), beforeMs)
    else if (shown()) soon(hide, afterMs)
  }
  /** A finger has no hovering: a tap on the words asks, and is answered aloud too. */
  const tap = async (event: MouseEvent) => {
    const words = (event.target as Element).closest('.words')
    if (!isOn() || !words || (event as PointerEvent).pointerType === 'mouse') return
    clearTimeout(timer)
    const answer = await showAt(words, event)
    if (answer) onTap(answer)
  }
  const key = (event: KeyboardEvent) => event.key === 'Escape' && hide()
  view.dom.addEventListener('mouseover', over)
  view.dom.addEventListener('click', tap)
  view.dom.addEventListener('mouseleave', () => soon(hide, afterMs))
  document.addEventListener('keydown', key)
  onCleanup(() => {
    clearTimeout(timer)
    document.removeEventListener('keydown', key)
  })
  return {
    shown,
    hide,
    stay: () => clearTimeout(timer),
    leave: () => soon(hide, afterMs),
    /** The caret's character: shown, and given back to be said. */
    ask: () => show(characterAtCaret(view.state)),
    atCaret: () => find(characterAtCaret(writing.state())),
  }
}
