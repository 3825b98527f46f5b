import { createSignal, onCleanup } from 'solid-js'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { addLink, makeLinkTable } from '../../../shared/trace/links.ts'
import type { LinkTable } from '../../../shared/trace/links.ts'
import type { Link, Notice, PenCard, SourceLink } from '../../../shared/sync-protocol.ts'
import { epochOf } from '../../../shared/trace/pens.ts'
import { BODY } from '../../../shared/text/flat.ts'
import type { CharacterId } from '../binding/binding.ts'
import type { Follower } from '../giving-way/follow-moves.ts'
import type { bringWords } from './bring-words.ts'
import { calledHere } from '../../people/someone.ts'
import { createFacts } from './facts.ts'
import { openLink, type Place } from './link.ts'
import type { Ending } from './saved-state.ts'
import { makeSourceBox } from './sources.ts'

/** A page whose pen was refused, with words that may still be only there. */
export type Leftover = Pick<Session, 'doc' | 'pen' | 'caret' | 'cards' | 'links'>
type Before = { left: Leftover; bring: typeof bringWords }

export type Session = {
  pen: number
  doc: Y.Doc
  body: Y.Text
  awareness: Awareness
  saved: ReturnType<typeof createFacts>
  /** The text of the server is here: the view may be made. */
  ready(): boolean
  cards(): ReadonlyMap<number, PenCard>
  /** Whose words the carried ones are; the table changes in place, the count tells when. */
  links: LinkTable
  linksVersion(): number
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
  /** Where one writes now, for the session that may follow; null when the text has no focus. */
  caret(): CharacterId | null
  onCaret(tell: () => CharacterId | null): void
  /** Nothing is sent from here any more. */
  stop(why: Ending): void
  /** Tries at once: after signing in again, or when the network is back. */
  resume(): void
}

const liveAddress = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live`

const createCards = () => {
  const [cards, setCards] = createSignal<ReadonlyMap<number, PenCard>>(new Map())
  const hear = (more: PenCard[]) =>
    setCards((known) => new Map([...known, ...more.map((card) => [card.pen, calledHere(card)] as const)]))
  return { cards, hear }
}

const createLinks = () => {
  const links = makeLinkTable()
  const [linksVersion, setVersion] = createSignal(0)
  const hear = (more: Link[]) => {
    for (const link of more) addLink(links, link)
    if (more.length) setVersion((version) => version + 1)
  }
  return { links, linksVersion, hear }
}

/** One page load of one text: its pen, its Y.Doc, its socket. Must be called under a Solid owner. */
export const openSession = (place: Place, pen: number, before?: Before): Session => {
  const doc = new Y.Doc()
  doc.clientID = pen // before the provider exists, whose awareness copies it
  const saved = createFacts()
  const sources = makeSourceBox()
  const { cards, hear: hearCards } = createCards()
  const { links, linksVersion, hear: hearLinks } = createLinks()
  const [ready, setReady] = createSignal(false)
  const [notice, setNotice] = createSignal<Notice | undefined>(undefined, { equals: false })
  doc.on('update', (_update, origin) => origin !== provider && saved.changed())
  let prepare = () => {}
  let caret: () => CharacterId | null = () => null
  let startAt: CharacterId | null = null
  let restored = false
  let follower: Follower | undefined
  const takeOver = ({ left, bring }: Before) => {
    const was = left.caret()
    restored = epochOf(pen) > epochOf(left.pen)
    const moved = bring(left, doc, place.person, restored)
    startAt = was && moved(was)
  }
  const provider = openLink(liveAddress(), place, doc, {
    beforeRemote: () => prepare(),
    remote: (frame) => follower?.hear(frame, !provider.synced),
    afterRemote: () => follower?.look(),
    opened() {
      follower?.opened()
      saved.opened()
    },
    closed() {
      follower?.closed()
      sources.giveBack()
      saved.closed()
    },
    ended: saved.ended,
    synced() {
      if (before) takeOver(before)
      before = undefined
      provider.awareness.setLocalState(provider.awareness.getLocalState())
      setReady(true)
    },
    content: () => saved.sent(Y.getState(doc.store, pen)),
    acknowledged(count) {
      saved.acknowledged(count)
      if (saved.facts().marks.length > 0) return
      sources.settle()
      follower?.settled()
    },
    pens: hearCards,
    links(more) {
      hearLinks(more)
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
    provider.destroy()
  })
  return {
    pen,
    doc,
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
