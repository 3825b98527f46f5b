import { expect, test } from 'vitest'
import { ownerOf } from './fuzz/alphabet.ts'
import { expectCaretsAfter } from './fuzz/carets.ts'
import { operations } from './fuzz/operations.ts'
import { expectSeen, expectSettled, openLedger, witness, type Ledger } from './fuzz/oracle.ts'
import { makeRandom, type Random } from './fuzz/random.ts'
import { deliver, openSession, settle, type Person } from './fuzz/session.ts'

const { SEED, SOAK, SEEDS } = process.env
const MANY = Number(SEEDS ?? (SOAK === '1' ? 10_000 : 2_000))
const STEPS = 70

const kinds = Object.entries(operations).flatMap(([kind, { weight }]) =>
  Array.from({ length: weight }, () => kind),
)

const endComposition = ({ editor }: Person): void => {
  editor.view.composing = false
  editor.runTimers()
}

/** A person does one thing. */
const act = (person: Person, random: Random, ledger: Ledger): void => {
  const { view, binding } = person.editor
  const hand = { state: view.state, dispatch: view.dispatch.bind(view), random, alphabet: person.alphabet }
  const dice = random.below(100)
  if (dice < 9) {
    // Undo ends a composition by itself: what waited is shown first, and is not the undo's doing.
    endComposition(person)
    witness(person, ledger, 'undo', () => (dice < 6 ? binding.undo() : binding.redo()))
  } else if (dice < 13) binding.endStep()
  else {
    const kind = random.pick(kinds)
    witness(person, ledger, kind, () => operations[kind]!.run(hand))
  }
}

const step = (people: readonly Person[], random: Random, ledger: Ledger): void => {
  const person = random.pick(people)
  const dice = random.below(100)
  if (dice < 50) act(person, random, ledger)
  else if (dice < 92) {
    const from = random.pick(people)
    if (from === person) return
    for (let count = 1 + random.below(4); count > 0; count--) {
      // Out of order one parcel brings several changes: the caret goes step by step, and has no one place to be.
      const anyOrder = random.chance(0.05)
      const arrive = (): void => void deliver(person, from, anyOrder)
      if (anyOrder || person.editor.view.composing) arrive()
      else expectCaretsAfter(person, arrive)
    }
  } else if (dice < 94) person.offline = !person.offline
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
  for (const [id, letter] of ledger.made) if (ownerOf(letter) === 0) expect(id).toBeTruthy()
  for (const { editor } of people) editor.close()
  return ledger
}

test('[B1]–[B21] nobody loses or is credited a letter, all converge, carets stay where they were', () => {
  const totals = { typed: 0, undone: 0, moved: 0, removed: 0 }
  const seeds = SEED ? [Number(SEED)] : Array.from({ length: MANY }, (_, index) => index + 1)
  for (const seed of seeds) {
    try {
      const { typed, undone, moved, removed } = runSession(seed)
      totals.typed += typed
      totals.undone += undone
      totals.moved += moved
      totals.removed += removed.size
    } catch (error) {
      console.error(`binding fuzz failed: rerun with SEED=${seed}`)
      throw error
    }
  }
  // The sessions did what they were meant to try.
  if (!SEED)
    expect(Math.min(totals.typed, totals.undone, totals.moved, totals.removed)).toBeGreaterThan(seeds.length)
  console.log(`binding fuzz: ${seeds.length} sessions`, totals)
})
