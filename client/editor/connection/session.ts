import { createSignal, onCleanup } from 'solid-js'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { LinkTable } from '../../../shared/trace/links.ts'
import type { Notice, PenCard, SourceLink } from '../../../shared/sync-protocol.ts'
import { epochOf } from '../../../shared/trace/pens.ts'
import { BODY } from '../../../shared/text/flat.ts'
import type { Keeper, Sitter } from '../../kept/keeper.ts'
import type { CharacterId } from '../binding/binding.ts'
import type { Follower } from '../giving-way/follow-moves.ts'
import { createFacts } from './facts.ts'
import { createCards, createLinks } from './heard.ts'
import { openLink, type Place } from './link.ts'
import { makeshiftPen } from './makeshift-pen.ts'
import { hasUnsaved, type Ending } from './saved-state.ts'
import { makeSourceBox } from './sources.ts'
import { takeOver, type Before } from './take-over.ts'
import { unsentWords } from './unsent.ts'

/** A page that can send nothing more, with words that may still be only there. */
export type Leftover = {
  doc: Y.Doc
  /** Of the text as that page had it from the server. */
  epoch: number
  /** Its own pens, the oldest first, each with the first clock that the server is not known to have. */
  unsentPens(): [pen: number, from: number][]
  caret(): CharacterId | null
  cards(): ReadonlyMap<number, PenCard>
  links: LinkTable
  /** It has these words alone, and not the text on which they stand: that is the server's. Source: kept/SPEC.md [K10]. */
  alone?: boolean
  /** Its name among what this device keeps; absent when its words could not be taken over. */
  keptAs?: string | undefined
}

export type Session = Leftover & {
  pen: number
  body: Y.Text
  awareness: Awareness
  saved: ReturnType<typeof createFacts>
  /**
   * To the server; or here alone, opened from what this device keeps; or not at all, as long as the server gives no pen.
   * After these two another session has to follow.
   */
  writes: 'there' | 'here' | 'not'
  /** The text is here: the view may be made. */
  ready(): boolean
  /** The count tells when the table of links, which changes in place, has changed. */
  linksVersion(): number
  /** Words of one's own that the server is not known to have, in plain text. */
  unsent(): string
  /** The session that was to follow came to nothing: this page is kept again, in its place. */
  takeBack(next: Leftover): Promise<void>
  notice(): Notice | undefined
  sendSources(sources: SourceLink[]): void
  /** What to do before words of others come in: the view reads what the browser has not told it yet. */
  onRemote(prepare: () => void): void
  /** Who waits to hear whether a colleague moved the same words first. */
  onMoves(follower: Follower): void
  /** Where one was writing when the session before this one ended. */
  startAt(): CharacterId | null
  /** A backup was restored under the session before this one. Source: trace/SPEC.md [L6]. */
  restored(): boolean
  /** Where one writes now is asked here, for the session that may follow; null when the text has no focus. */
  onCaret(tell: () => CharacterId | null): void
  /** Nothing is sent from here any more. */
  stop(why: Ending): void
  /** Tries at once: after signing in again, or when the network is back. */
  resume(): void
}

const liveAddress = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live`

/** How a page begins: its pen, or none as long as one can only read; the pages that it takes over, and how it is kept on a device that is one's own. */
export type Beginning = {
  pen: number | null
  before?: Before | undefined
  keep?: ((sitter: Sitter) => Keeper) | undefined
}

/** One page load of one text: its pen, its Y.Doc, its socket. Must be called under a Solid owner. */
export const openSession = (place: Place, { pen: given, before, keep }: Beginning): Session => {
  const doc = new Y.Doc()
  const pen = given ?? makeshiftPen()
  doc.clientID = pen // before the provider exists, whose awareness copies it
  const epoch = epochOf(pen)
  const saved = createFacts({ onlyReads: given === null })
  const sources = makeSourceBox()
  const { cards, hear: hearCards } = createCards()
  const { links, linksVersion, hear: hearLinks } = createLinks()
  const [ready, setReady] = createSignal(false)
  const [notice, setNotice] = createSignal<Notice | undefined>(undefined, { equals: false })
  const unsentPens = (): [number, number][] => (given === null ? [] : [[pen, saved.facts().committedClock]])
  const keeper = keep?.({ ...place, pen, epoch, doc, unsentPens, cards, links, saved })
  doc.on('update', (update: Uint8Array, origin) => {
    const own = origin !== provider
    if (own) saved.changed()
    keeper?.add(update, own)
  })
  let prepare = () => {}
  let caret: () => CharacterId | null = () => null
  let startAt: CharacterId | null = null
  let restored = false
  let follower: Follower | undefined
  let isOver = false
  let hasArrived = false
  /** The text of the server is here, for the first time. */
  const arrive = async () => {
    if (hasArrived) return
    hasArrived = true
    if (before) {
      restored = before.lefts.some((left) => left.epoch < epoch)
      const found = await takeOver(before, { doc, person: place.person, keeper, isOver: () => isOver })
      if (found === undefined) return
      startAt = found
    } else void keeper?.begin(() => Y.encodeStateAsUpdate(doc), [])
    provider.awareness.setLocalState(provider.awareness.getLocalState())
    setReady(true)
  }
  const provider = openLink(liveAddress(), place, doc, {
    beforeRemote: () => prepare(),
    remote: (frame) => follower?.hear(frame, !provider.synced),
    afterRemote: () => follower?.look(),
    opened: saved.opened,
    closed() {
      sources.giveBack()
      saved.closed()
    },
    ended: saved.ended,
    synced: () => void arrive(),
    content: () => saved.sent(Y.getState(doc.store, pen)),
    acknowledged(count) {
      saved.acknowledged(count)
      if (saved.facts().marks.length > 0) return
      sources.settle()
      follower?.settled()
      if (!hasUnsaved(saved.facts())) keeper?.settle()
    },
    pens(more) {
      hearCards(more)
      keeper?.learn()
    },
    links(more) {
      hearLinks(more)
      keeper?.learn()
      follower?.look()
    },
    notice(heard) {
      if (heard === 'saving' || heard === 'not-saving') saved.serverSaves(heard === 'saving')
      setNotice(heard)
    },
    takeSources: sources.take,
  })
  doc.on('afterTransactionCleanup', () => {
    if (doc.clientID === pen) return
    doc.clientID = pen
    if (!saved.facts().ending) stop('pen-unusable')
  })
  const stop = (why: Ending) => {
    provider.disconnect()
    saved.ended(why)
  }
  const resume = () => {
    saved.ended(null)
    provider.disconnect()
    provider.connect()
  }
  const lookAtNetwork = () => !saved.facts().ending && resume()
  window.addEventListener('online', lookAtNetwork)
  window.addEventListener('offline', lookAtNetwork)
  onCleanup(() => {
    window.removeEventListener('online', lookAtNetwork)
    window.removeEventListener('offline', lookAtNetwork)
    isOver = true
    provider.destroy()
    keeper?.end()
  })
  return {
    pen,
    doc,
    epoch,
    writes: given === null ? 'not' : 'there',
    keptAs: keeper?.key,
    unsentPens,
    unsent: () => unsentWords(doc.getText(BODY), unsentPens()),
    takeBack: async (next) => keeper?.begin(() => Y.encodeStateAsUpdate(doc), [next]),
    body: doc.getText(BODY),
    awareness: provider.awareness,
    saved,
    ready,
    cards,
    links,
    linksVersion,
    notice,
    sendSources: sources.add,
    onRemote: (next) => (prepare = next),
    onMoves: (next) => (follower = next),
    startAt: () => startAt,
    restored: () => restored,
    caret: () => caret(),
    onCaret: (tell) => (caret = tell),
    stop,
    resume,
  }
}
