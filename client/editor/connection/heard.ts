import { createSignal } from 'solid-js'
import type { Link, PenCard } from '../../../shared/sync-protocol.ts'
import { addLink, makeLinkTable } from '../../../shared/trace/links.ts'
import { calledHere } from '../../people/someone.ts'

/** Who holds each pen, as far as the server has told. */
export const createCards = () => {
  const [cards, setCards] = createSignal<ReadonlyMap<number, PenCard>>(new Map())
  const hear = (more: PenCard[]) =>
    setCards((known) => new Map([...known, ...more.map((card) => [card.pen, calledHere(card)] as const)]))
  return { cards, hear }
}

/** Whose words the carried ones are; the table changes in place, the count tells when. */
export const createLinks = () => {
  const links = makeLinkTable()
  const [linksVersion, setVersion] = createSignal(0)
  const hear = (more: Link[]) => {
    for (const link of more) addLink(links, link)
    if (more.length) setVersion((version) => version + 1)
  }
  return { links, linksVersion, hear }
}
