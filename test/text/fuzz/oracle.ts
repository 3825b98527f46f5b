import { expect } from 'vitest'
import { docOf } from '../../../shared/text/nodes.ts'
import { readBlocks, textOfRuns } from '../../../shared/text/flat.ts'
import { ownerOf } from './alphabet.ts'
import {
  bagOf,
  cellsOf,
  isWhole,
  isWithin,
  lettersOf,
  lettersOn,
  markersOf,
  sameBag,
  without,
} from './letters.ts'
import type { Person } from './session.ts'

/** Every letter ever made, by id, and the ids that somebody took away on purpose. */
export type Ledger = {
  made: Map<string, string>
  removed: Set<string>
  typed: number
  undone: number
  moved: number
  /** Of the moved letters, those that name the very letter they were. */
  named: number
  /** Moves of a line by people who had not heard of each other's. */
  met: number
  held: number
  cells: string[]
}

export const openLedger = (seed: Person): Ledger => ({
  made: lettersOf(seed.editor.body),
  removed: new Set(),
  typed: 0,
  undone: 0,
  moved: 0,
  named: 0,
  met: 0,
  held: 0,
  cells: [],
})

/** Thousands of these are asked in a session: the runner's own words for each would cost more than the session. */
const must = (holds: boolean, what: string): void => {
  if (!holds) expect.fail(what)
}

const isHeld = ({ editor }: Person): boolean => editor.view.composing

const selectionTouches = ({ editor }: Person, type: string): boolean => {
  const { doc, selection } = editor.view.state
  let found = false
  doc.nodesBetween(selection.from, selection.to, (node) => {
    found ||= node.type.name === type
  })
  return found
}

/** The letter from which an undo says it brought one back, until somebody typed it. */
const originOf = (person: Person, id: string, ledger: Ledger): string | undefined => {
  const [pen, clock] = id.split(':').map(Number) as [number, number]
  const link = person.told.find(
    (told) => told.pen === pen && clock >= told.from && clock < told.from + told.length,
  )
  return link && ledger.made.get(`${link.sourcePen}:${link.sourceFrom + clock - link.from}`)
}

/**
 * Does something at one editor and holds the text to what the screen shows: exactly the letters that went from the
 * screen were removed, exactly those that came were made, by this person and no other.
 */
export const witness = (person: Person, ledger: Ledger, kind: string, act: () => void): void => {
  const { editor } = person
  const [before, markers, screen] = [
    lettersOf(editor.body),
    markersOf(editor.body),
    lettersOn(editor.view.state.doc),
  ]
  const touchesWidget = selectionTouches(person, 'widget')
  act()
  const [after, markersNow, screenNow] = [
    lettersOf(editor.body),
    markersOf(editor.body),
    lettersOn(editor.view.state.doc),
  ]
  const gone = [...before].filter(([id]) => !after.has(id))
  const fresh = [...after].filter(([id]) => !before.has(id))
  const [goneBag, freshBag] = [
    bagOf(gone.map(([, letter]) => letter)),
    bagOf(fresh.map(([, letter]) => letter)),
  ]
  const isMove = kind === 'move' || kind === 'drag'
  if (isMove) {
    must(sameBag(screen, screenNow), 'a move keeps every letter')
    // What a colleague removed unseen, during a composition, comes along with the move.
    if (!isHeld(person)) must(sameBag(goneBag, freshBag), 'a move makes what it removes')
    ledger.moved += fresh.length
  } else {
    // Undo of a move removes letters here and brings the same ones back there: only what is left over counts.
    const travels = kind === 'undo'
    const [removed, added] = travels
      ? [without(goneBag, freshBag), without(freshBag, goneBag)]
      : [goneBag, freshBag]
    const [offScreen, onScreen] = [without(screen, screenNow), without(screenNow, screen)]
    const sameRemoved = isHeld(person) ? isWithin(removed, offScreen) : sameBag(removed, offScreen)
    must(sameRemoved, `${kind} removes what went from the screen`)
    must(sameBag(added, onScreen), `${kind} makes what came to the screen`)
  }
  for (const [id, letter] of fresh) {
    must(Number(id.split(':')[0]) === person.pen, `${kind} writes with one's own pen`)
    if (kind === 'undo') {
      must(originOf(person, id, ledger) === letter, 'undo tells the exact source')
      ledger.undone++
    } else if (isMove) {
      const origin = originOf(person, id, ledger)
      must(origin === undefined || origin === letter, 'a move never names another letter')
      if (origin === letter) ledger.named++
    } else {
      must(ownerOf(letter) === person.owner, `${kind} writes one's own letters`)
      ledger.typed++
    }
    ledger.made.set(id, letter)
  }
  for (const [id] of gone) {
    if (kind === 'undo') must(Number(id.split(':')[0]) === person.pen, "undo removes nobody else's letters")
    ledger.removed.add(id)
  }
  if (keepsMarkers.has(kind) && !touchesWidget)
    must([...markersNow].join() === [...markers].join(), `${kind} keeps the markers`)
  if (isHeld(person) && !sameBag(lettersOn(editor.view.state.doc), bagOf(after.values()))) ledger.held++
}

/** What changes a block or its marks touches no marker. */
const keepsMarkers = new Set(['shape', 'strong', 'em', 'link', 'comment'])

/** While a person composes, the block under the caret is left alone, whatever arrives. Source: [B14]. */
export const expectUndisturbed = (person: Person, arrive: () => void): void => {
  const { view } = person.editor
  const blockOf = () => view.state.selection.$head.parent
  const before = blockOf()
  arrive()
  must(blockOf() === before, 'the block being composed is not touched')
}

/** The screen is the text, unless a hold is on. */
export const expectSeen = (person: Person): void => {
  const { body, view } = person.editor
  if (view.composing) return
  const expected = docOf(readBlocks(body))
  if (!view.state.doc.eq(expected)) expect(String(view.state.doc)).toBe(String(expected))
  must(view.state.doc.eq(expected), 'the screen shows the text')
  view.state.doc.check()
}

/** In the end all have the same text, and it holds every letter made and not removed. */
export const expectSettled = (people: readonly Person[], ledger: Ledger): void => {
  const expected = new Map([...ledger.made].filter(([id]) => !ledger.removed.has(id)))
  const first = readBlocks(people[0]!.editor.body)
  for (const person of people) {
    expectSeen(person)
    expect(person.editor.mismatches, 'nothing had to be repaired').toBe(0)
    const letters = lettersOf(person.editor.body)
    const lost = [...expected.keys()].filter((id) => !letters.has(id))
    const ghosts = [...letters.keys()].filter((id) => !expected.has(id))
    expect({ lost, ghosts }).toEqual({ lost: [], ghosts: [] })
    const blocks = readBlocks(person.editor.body)
    expect(blocks).toEqual(first)
    const cells = cellsOf(person.editor.body)
    expect(
      ledger.cells.filter((letter) => !cells.has(letter)),
      'no cell is lost',
    ).toEqual([])
    expect(
      blocks.every(({ runs }) => isWhole(textOfRuns(runs))),
      'no character is broken',
    ).toBe(true)
  }
}
