import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { CharacterId } from '../../client/editor/binding/binding.ts'
import { expectCaretsAfter } from './fuzz/carets.ts'
import { moveLine, operations, type Hand } from './fuzz/operations.ts'
import {
  expectSeen,
  expectSettled,
  expectUndisturbed,
  openLedger,
  witness,
  type Ledger,
} from './fuzz/oracle.ts'
import { makeRandom, type Random } from './fuzz/random.ts'
import { writeAsProgram } from './fuzz/programs.ts'
import { deliver, openSession, settle, type Person } from './fuzz/session.ts'

const { SEED, SOAK, SEEDS } = process.env
const MANY = Number(SEEDS ?? (SOAK === '1' ? 10_000 : 2_000))
const STEPS = 130

const kinds = Object.entries(operations).flatMap(([kind, { weight }]) =>
  Array.from({ length: weight }, () => kind),
)

const endComposition = ({ editor }: Person): void => {
  editor.view.composing = false
  editor.runTimers()
}

/** Undo ends a composition by itself: what waited is shown first, and is not the undo's doing. */
const travel = (person: Person, ledger: Ledger, way: 'undo' | 'redo'): void => {
  endComposition(person)
  witness(person, ledger, 'undo', () => person.editor.binding[way]())
}

/** Somebody writes in a cell of a widget that they see. Source: [B13]. */
const writeCell = ({ editor, alphabet, pen }: Person, random: Random, ledger: Ledger): void => {
  const widgets = [...editor.body.toDelta()]
    .map(({ insert }: { insert: unknown }) => insert)
    .filter((marker): marker is Y.Map<unknown> => marker instanceof Y.Map && marker.get('type') === 'widget')
    .filter((marker) => marker.get('gone') === false)
  if (widgets.length === 0) return
  const widget = random.pick(widgets)
  const letter = alphabet.letter()
  editor.doc.transact(() => {
    if (!widget.has(`cell-${pen}`)) widget.set(`cell-${pen}`, new Y.Text())
    ;(widget.get(`cell-${pen}`) as Y.Text).insert(0, letter)
  })
  ledger.cells.push(letter)
}

/** Never inside a surrogate pair. */
const wholeAt = (doc: Node, pos: number): number =>
  /[\uD800-\uDBFF]$/.test(doc.resolve(pos).nodeBefore?.text ?? '') ? pos - 1 : pos

const handOf = ({ editor: { view, binding }, alphabet }: Person, random: Random): Hand => ({
  state: view.state,
  dispatch: view.dispatch.bind(view),
  random,
  alphabet,
  binding,
})

/** The line that begins with a marker, on somebody's page; -1 when it is not there. */
const rowOf = ({ editor: { view, binding } }: Person, marker: CharacterId): number => {
  const at = binding.posOf(marker)
  const found = at === null ? null : binding.idAt(at)
  return found?.pen === marker.pen && found.clock === marker.clock ? view.state.doc.resolve(at!).index(0) : -1
}

/** Several people have their hands on one line, without hearing of each other: some move it, some write in it. */
const meetInLine = (people: readonly Person[], random: Random, ledger: Ledger): void => {
  const { view, binding } = random.pick(people).editor
  const starts: number[] = []
  view.state.doc.forEach((_block, at, row) => row > 0 && starts.push(at + 1))
  const marker = starts.length > 0 ? binding.idAt(random.pick(starts)) : null
  const found = marker ? people.filter((person) => rowOf(person, marker) > 0) : []
  if (found.length < 2) return
  const isAway = random.chance(0.5)
  for (const person of found.slice(0, 2 + random.below(2))) {
    person.offline ||= isAway
    const row = rowOf(person, marker!)
    const place = person.editor.binding.posOf(marker!)!
    if (random.chance(0.65)) {
      witness(person, ledger, 'move', () => moveLine(handOf(person, random), row))
      ledger.met++
    } else if (!person.editor.view.composing)
      witness(person, ledger, 'type', () => {
        const { state, dispatch } = handOf(person, random)
        const end = place + random.below(state.doc.resolve(place).parent.content.size + 1)
        dispatch(state.tr.insertText(person.alphabet.letter(), wholeAt(state.doc, end)))
      })
    expectSeen(person)
  }
}

const act = (person: Person, random: Random, ledger: Ledger): void => {
  const { binding, view } = person.editor
  const dice = random.below(100)
  if (dice < 7) travel(person, ledger, 'undo')
  else if (dice < 10) travel(person, ledger, 'redo')
  else if (dice < 14) binding.endStep()
  else if (dice < 15) writeCell(person, random, ledger)
  else if (dice < 17 && !view.composing)
    witness(person, ledger, 'program', () => writeAsProgram(person.editor.body, random, person.alphabet))
  else {
    // Who composes mostly goes on typing at the same place.
    const kind = view.composing && random.chance(0.6) ? 'type' : random.pick(kinds)
    witness(person, ledger, kind, () => operations[kind]!.run(handOf(person, random)))
  }
}

const receive = (person: Person, from: Person, random: Random): void => {
  // Out of order one parcel brings several changes: the caret goes step by step, and has no one place to be.
  const anyOrder = random.chance(0.05)
  const arrive = (): void => void deliver(person, from, anyOrder)
  if (person.editor.view.composing) expectUndisturbed(person, arrive)
  else if (anyOrder) arrive()
  else expectCaretsAfter(person, arrive)
}

const step = (people: readonly Person[], random: Random, ledger: Ledger): void => {
  const person = random.pick(people)
  const dice = random.below(100)
  if (dice < 1) meetInLine(people, random, ledger)
  else if (dice < 50) act(person, random, ledger)
  else if (dice < 91) {
    const from = random.pick(people)
    if (from === person) return
    for (let count = 1 + random.below(4); count > 0; count--) receive(person, from, random)
  } else if (dice < 93) person.offline = !person.offline
  else if (dice < 97) person.editor.view.composing = true
  else endComposition(person)
  expectSeen(person)
}

const runSession = (seed: number): Ledger => {
  const random = makeRandom(seed)
  const people = openSession(random, 3 + random.below(3))
  const ledger = openLedger(people[0]!)
  for (let index = 0; index < STEPS; index++) step(people, random, ledger)
  settle(people, endComposition)
  expectSettled(people, ledger)
  for (const { editor } of people) editor.close()
  return ledger
}

test('[B1]–[B21] nobody loses or is credited a letter, all converge, carets stay where they were', () => {
  const totals = { typed: 0, undone: 0, moved: 0, named: 0, met: 0, held: 0, cells: 0, removed: 0, left: 0 }
  const seeds = SEED ? [Number(SEED)] : Array.from({ length: MANY }, (_, index) => index + 1)
  for (const seed of seeds) {
    try {
      const { typed, undone, moved, named, met, held, cells, removed, made } = runSession(seed)
      totals.typed += typed
      totals.undone += undone
      totals.moved += moved
      totals.named += named
      totals.met += met
      totals.held += held
      totals.cells += cells.length
      totals.removed += removed.size
      totals.left += made.size - removed.size
    } catch (error) {
      console.error(`binding fuzz failed: rerun with SEED=${seed}`)
      throw error
    }
  }
  console.log(`binding fuzz: ${seeds.length} sessions`, totals)
  // The sessions tried what they are meant to try.
  if (!SEED) expect(totals.named / totals.moved, 'moved letters name who wrote them').toBeGreaterThan(0.999)
  if (!SEED) expect(Math.min(...Object.values(totals))).toBeGreaterThan(seeds.length / 4)
}, 3_600_000)
