import { createMemo, createSignal, onCleanup } from 'solid-js'
import { t } from '../../i18n.ts'
import { stretchesOf } from '../authorship/runs.ts'
import type { Session } from '../connection/session.ts'
import type { DeskChoices } from '../desk-choices.ts'
import { lastBefore, listedParts } from '../parts/listed-parts.ts'
import { shownKeys } from '../shortcuts/key-names.ts'
import type { Writing } from '../view/create-writing.ts'
import { changedLines } from './changed-lines.ts'
import type { ChangedLine } from './changed-lines.ts'
import { changesIn, changesPlugin, forget } from './plugin.ts'
import { makeTurns } from './turns.ts'

const clock = {
  now: () => performance.now(),
  later: (run: () => void, ms: number) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** What one did oneself is heard to its end first, in ms. */
const heardOut = 3_000

export type Change = ChangedLine & { part: string; names: string[] }

type Setup = { session: Session; choices: DeskChoices; say(text: string): void; silence(): number }

/** What others change while one is here: said now and then, told whole on request. Must be called under a Solid owner. */
export const createChanges = ({ session, choices, say, silence }: Setup) => {
  const [writing, serve] = createSignal<Writing>()
  const [shown, setShown] = createSignal<Change[] | null>(null)
  const me = () => session.cards().get(session.pen)?.person
  const isOther = (pen: number) => {
    const person = session.cards().get(pen)?.person
    return Boolean(person) && person !== me()
  }
  const readingOf = ({ view, binding }: Writing) => ({
    doc: view.state.doc,
    runsOf: (...line: Parameters<typeof stretchesOf> extends [unknown, unknown, ...infer L] ? L : never) =>
      stretchesOf(session, binding, ...line),
    isOther,
  })
  const speak = (): boolean => {
    const now = writing()
    if (!now || !choices.now().announces) return false
    if (silence() < heardOut) {
      turns.changed()
      return false
    }
    const { state } = now.view
    const part = lastBefore(listedParts(state.doc), state.selection.head)
    const place = part && { from: part.at, to: part.end }
    const lines = changedLines(readingOf(now), changesIn(state).untold, place)
    const count = lines.reduce((sum, { sentences }) => sum + sentences, 0)
    now.view.dispatch(forget(state, 'told'))
    if (count) say(t(count === 1 ? 'changes.one' : 'changes.many', { count, keys: shownKeys('changes') }))
    return count > 0
  }
  const turns = makeTurns(speak, clock)
  onCleanup(turns.stop)
  const unseen = createMemo(() => {
    const now = writing()
    return now ? changesIn(now.state()).unseen.length > 0 : false
  })
  const show = () => {
    const now = writing()
    if (!now) return
    const parts = listedParts(now.view.state.doc)
    const lines = changedLines(readingOf(now), changesIn(now.view.state).unseen)
    setShown(
      lines.map((line) => ({
        ...line,
        part: parts.findLast(({ at }) => at <= line.at)?.title ?? '',
        names: [...new Set(line.pens.map((pen) => session.cards().get(pen)?.name ?? ''))].filter(Boolean),
      })),
    )
  }
  const hide = () => {
    setShown(null)
    const now = writing()
    now?.view.dispatch(forget(now.view.state, 'seen'))
  }
  return {
    serve,
    plugin: changesPlugin(turns.changed),
    unseen,
    shown,
    show,
    hide,
    announces: () => choices.now().announces,
    turnAnnounces: () => choices.choose({ announces: !choices.now().announces }),
  }
}

export type Changes = ReturnType<typeof createChanges>
