import * as Y from 'yjs'
import { eachArrival, type Fold } from './fold.ts'
import { removedPieces } from './removals.ts'

/** A session of one person on one part. Lengths in letters are for folding only and never leave here. Source: [H1]. */
export type WritingStep = {
  person: string
  part: string | null
  from: number
  to: number
  added: boolean
  removed: boolean
}

type Touch = { person: string; part: string | null; at: number; letters: number; removal: boolean }

/** A step closes on this gap, in ms, or after this many letters; shorter ones join the person's previous. Source: provenance.md. */
const GAP = 5 * 60_000
const LONGEST = 2_000
const SHORTEST = 20

export type StepFacts = { personOf: (pen: number) => string | null; fold: Fold }

/** Id of the part in which each place of the text lies, as a running answer while walking the items. */
const partKey = (item: Y.Item, before: string | null): string | null => {
  if (!(item.content instanceof Y.ContentType) || !(item.content.type instanceof Y.Map)) return before
  if (item.content.type.get('type') !== 'part') return before
  return `${item.id.client}:${item.id.clock}`
}

const touchesOf = (body: Y.Text, { personOf, fold }: StepFacts): Touch[] => {
  const touches: Touch[] = []
  const partOf = new Map<string, string | null>()
  let part: string | null = null
  for (let item = body._start; item !== null; item = item.right) {
    if (!item.deleted) part = partKey(item, part)
    if (!(item.content instanceof Y.ContentString)) continue
    const { client: pen, clock } = item.id
    if (item.deleted) partOf.set(`${pen}:${clock}`, part)
    const person = personOf(pen)
    if (person === null) continue
    const here = part
    eachArrival(fold, pen, { from: clock, to: clock + item.length }, (at, letters) =>
      pushTouch(touches, { person, part: here, at, letters, removal: false }),
    )
  }
  let inside: string | null = null
  for (const piece of removedPieces(body, fold)) {
    inside = partOf.get(`${piece.pen}:${piece.clock}`) ?? inside
    const person = personOf(piece.by)
    if (person !== null)
      pushTouch(touches, { person, part: inside, at: piece.at, letters: piece.text.length, removal: true })
  }
  return touches.sort((a, b) => a.at - b.at)
}

const pushTouch = (touches: Touch[], touch: Touch): void => {
  const last = touches[touches.length - 1]
  const same =
    last &&
    last.at === touch.at &&
    last.person === touch.person &&
    last.part === touch.part &&
    last.removal === touch.removal
  if (same) last.letters += touch.letters
  else touches.push(touch)
}

type Open = WritingStep & { letters: number }

const opens = (touch: Touch): Open => ({
  person: touch.person,
  part: touch.part,
  from: touch.at,
  to: touch.at,
  added: !touch.removal,
  removed: touch.removal,
  letters: touch.letters,
})

const join = (step: Open, touch: Touch | Open): void => {
  step.to = Math.max(step.to, 'at' in touch ? touch.at : touch.to)
  step.letters += touch.letters
  step.added ||= 'at' in touch ? !touch.removal : touch.added
  step.removed ||= 'at' in touch ? touch.removal : touch.removed
}

/** Steps that mean something, oldest first. */
export const writingSteps = (body: Y.Text, facts: StepFacts): WritingStep[] => {
  const closed: Open[] = []
  const open = new Map<string, Open>()
  const close = (step: Open): void => {
    const before = closed.findLast((other) => other.person === step.person)
    const folds =
      step.letters < SHORTEST && before && before.part === step.part && step.from - before.to < GAP * 6
    if (folds) join(before, step)
    else closed.push(step)
  }
  for (const touch of touchesOf(body, facts)) {
    const step = open.get(touch.person)
    const goesOn =
      step && step.part === touch.part && touch.at - step.to <= GAP && step.letters + touch.letters <= LONGEST
    if (goesOn) join(step, touch)
    else {
      if (step) close(step)
      open.set(touch.person, opens(touch))
    }
  }
  for (const step of open.values()) close(step)
  return closed.sort((a, b) => a.from - b.from).map(({ letters: _, ...step }) => step)
}
