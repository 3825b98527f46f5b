import { createSignal, onCleanup } from 'solid-js'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { BODY } from '../../../shared/text/flat.ts'
import type { Claim } from '../../kept/claim.ts'
import type { Keeper, Sitter } from '../../kept/keeper.ts'
import { createFacts } from './facts.ts'
import { createCards, createLinks } from './heard.ts'
import type { Place } from './link.ts'
import { makeshiftPen } from './makeshift-pen.ts'
import type { Session } from './session.ts'
import { unsentWords } from './unsent.ts'

type From = { claims: readonly Claim[]; keep: (sitter: Sitter) => Keeper }

/** A text opened from what this device keeps, without network: one reads and writes in it, and all of it stays here. */
export const openOfflineSession = (place: Place, { claims, keep }: From): Session => {
  const doc = new Y.Doc()
  const pen = (doc.clientID = makeshiftPen())
  const awareness = new Awareness(doc)
  const saved = createFacts()
  saved.closed()
  const lefts = claims.map(({ left }) => left)
  const { cards, hear: hearCards } = createCards()
  const { links, linksVersion, hear: hearLinks } = createLinks()
  for (const left of lefts) {
    hearCards([...left.cards().values()])
    hearLinks([...left.links.values()].flat())
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(left.doc), 'kept')
  }
  const mine = [...cards().values()].find(({ person }) => person === place.person)
  if (mine) hearCards([{ ...mine, pen }])
  const older = lefts.flatMap((left) => left.unsentPens())
  const unsentPens = (): [number, number][] => [...older, [pen, 0]]
  const epoch = Math.min(...lefts.map((left) => left.epoch))
  const keeper = keep({ ...place, pen, epoch, doc, unsentPens, cards, links, saved })
  const [ready, setReady] = createSignal(false)
  doc.on('update', (update: Uint8Array) => {
    saved.changed()
    keeper.add(update, true)
  })
  void keeper
    .begin(() => Y.encodeStateAsUpdate(doc), lefts)
    .then(() => {
      for (const { letGo } of claims) letGo()
      setReady(true)
    })
  onCleanup(() => {
    keeper.end()
    awareness.destroy()
  })
  let caret: Session['caret'] = () => null
  return {
    pen,
    doc,
    epoch,
    writes: 'here',
    keptAs: keeper.key,
    body: doc.getText(BODY),
    awareness,
    saved,
    unsentPens,
    unsent: () => unsentWords(doc.getText(BODY), unsentPens()),
    takeBack: (next) => keeper.begin(() => Y.encodeStateAsUpdate(doc), [next]),
    ready,
    cards,
    links,
    linksVersion,
    notice: () => undefined,
    sendSources: () => {},
    onRemote: () => {},
    onMoves: () => {},
    startAt: () => null,
    restored: () => false,
    caret: () => caret(),
    onCaret: (tell) => (caret = tell),
    stop: saved.ended,
    resume: () => saved.ended(null),
  }
}
