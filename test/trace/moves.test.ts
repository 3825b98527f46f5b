import { expect, test } from 'vitest'
import { addLink } from '../../shared/trace/links.ts'
import { visibleRuns } from '../../shared/trace/authorship.ts'
import { linksOfUpdate } from '../../shared/trace/sources.ts'
import type { Effect } from '../../shared/trace/effect.ts'
import { carry } from '../../client/editor/binding/carry.ts'
import { moveTo } from '../../client/editor/view/move.ts'
import type { Link, SourceLink } from '../../shared/sync-protocol.ts'
import { schema } from '../../shared/text/schema.ts'
import { openEditor, type Editor } from '../text/headless-view.ts'
import { makeWorld, pens, type World } from './world.ts'
import * as Y from 'yjs'

/** A person at an editor over the world: what they do reaches it with its sources, as the socket brings it. */
type Person = Editor & { cut?: Effect['removed'] }

const names = new Map([
  [pens.anna, 'anna'],
  [pens.giulio, 'giulio'],
  [pens.server, '–'],
])

const sit = (world: World, name: 'anna' | 'giulio', open: Person[]): Person => {
  const told: SourceLink[] = []
  const person: Person = openEditor(pens[name], Y.encodeStateAsUpdate(world.doc), {
    tellSources: (sources) => told.push(...sources),
  })
  open.push(person)
  person.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'wire') return
    const outcome = world.send(name, update)
    if ('refusal' in outcome) throw new Error(outcome.refusal)
    const sources = told.splice(0)
    if (outcome.effect) record(world, person, outcome.effect, sources)
    for (const other of open) if (other !== person) Y.applyUpdate(other.doc, update, 'wire')
  })
  return person
}

const record = (world: World, person: Person, effect: Effect, sources: SourceLink[]): void => {
  const links = linksOfUpdate({ doc: world.doc, effect, fold: world.fold, cut: person.cut }, sources)
  for (const link of links) addLink(world.fold.links, link)
  if (effect.fresh.length === 0) person.cut = effect.removed
}

/** Anna writes lines, letter by letter and with a slip now and then, so that her ids do not follow one another. */
const together = (...lines: string[]) => {
  const world = makeWorld()
  const open: Person[] = []
  const [anna, giulio] = [sit(world, 'anna', open), sit(world, 'giulio', open)]
  const { view } = anna
  for (const [index, line] of lines.entries()) {
    if (index > 0) view.dispatch(view.state.tr.split(view.state.doc.content.size - 1))
    for (const letter of line) {
      const end = view.state.doc.content.size - 1
      view.dispatch(view.state.tr.insertText(`${letter}x`, end))
      view.dispatch(view.state.tr.delete(end + letter.length, end + letter.length + 1))
    }
  }
  return { world, anna, giulio }
}

const start = ({ view }: Editor, row: number): number => {
  let at = 0
  for (let index = 0; index < row; index++) at += view.state.doc.child(index).nodeSize
  return at
}

/** Moves a line; `lift` says which side is put down again. */
const move = (person: Person, row: number, before: number, lift: 'moved' | 'passed' = 'moved'): void => {
  const { view, binding } = person
  const moved = { from: start(person, row), to: start(person, row + 1) }
  const tr = moveTo(view.state, moved, start(person, before), {
    idsBetween: binding.idsBetween,
    isBusy: ({ from }) => (from === moved.from) === (lift === 'passed'),
  })
  if (!tr) throw new Error('nothing moved')
  view.dispatch(tr)
}

/** The visible lines: whose words each is, neighbours of one person together. */
const table = (world: World): string[] => {
  const text = world.body
    .toDelta()
    .map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : '¶'))
  const flat = text.join('')
  const rows: string[] = []
  let last = ''
  for (const { from, length, pen, marker } of visibleRuns(world.body, world.fold.links)) {
    if (marker) {
      rows.push('')
      last = ''
      continue
    }
    const words = flat.slice(from, from + length)
    const name = names.get(pen)!
    rows[rows.length - 1] += name === last ? words : `${rows.at(-1) ? ' | ' : ''}${name}: ${words}`
    last = name
  }
  return rows.slice(1)
}

const kinds = (world: World): Link['kind'][] => [...world.fold.links.values()].flat().map(({ kind }) => kind)

test('[W2] a line that somebody moves stays its writer’s at any length, whichever side is put down again', () => {
  for (const lift of ['moved', 'passed'] as const) {
    const { world, giulio } = together('no', 'pane', 'chi arriva trova posto')
    move(giulio, 2, 1, lift)
    expect(table(world)).toEqual(['anna: pane', 'anna: no', 'anna: chi arriva trova posto'])
    expect(kinds(world)[0]).toBe('moved')
    move(giulio, 3, 1, lift)
    expect(table(world)).toEqual(['anna: chi arriva trova posto', 'anna: pane', 'anna: no'])
  }
})

test('[W1e] undo and redo of a move give every word back, whoever wrote it', () => {
  const { world, giulio } = together('no', 'pane')
  move(giulio, 2, 1)
  giulio.binding.undo()
  expect(table(world)).toEqual(['anna: no', 'anna: pane'])
  giulio.binding.redo()
  expect(table(world)).toEqual(['anna: pane', 'anna: no'])
  expect(giulio.binding.canRedo()).toBe(false)
})

test('[W4] what is typed on to a short line that was moved leaves it its writer’s', () => {
  const { world, anna, giulio } = together('no', 'sì')
  move(giulio, 2, 1)
  anna.view.dispatch(anna.view.state.tr.insertText(' grazie', start(anna, 2) - 1))
  giulio.view.dispatch(giulio.view.state.tr.insertText('!', start(giulio, 2) - 1))
  expect(table(world)).toEqual(['anna: sì grazie | giulio: !', 'anna: no'])
})

/** Giulio makes Anna say what she never said, out of single letters and words of hers. */
const forged = (world: World): string[] => table(world).filter((line) => line.includes('anna: no sono'))

test('[W2] letters picked out of a line and put together otherwise are no move', () => {
  const { world, giulio } = together('sono qui con voi')
  const { view, binding } = giulio
  const at = start(giulio, 1) + 1
  const ids = binding.idsBetween(at, at + 16)
  const letters = 'sono qui con voi'
  const order = [...'voi no'].map((letter) => letters.indexOf(letter))
  const picked = order.map((index) => ({ ...unitOf(ids, index), length: 1 }))
  const tr = view.state.tr.delete(at, at + 16).insertText('voi no', at)
  view.dispatch(carry(tr, { from: at, to: at + 6, ids: picked }))
  expect(table(world)).toEqual(['giulio: voi no'])
})

const unitOf = (ids: { pen: number; clock: number; length: number }[], index: number) => {
  let left = index
  for (const { pen, clock, length } of ids) {
    if (left < length) return { pen, clock: clock + left }
    left -= length
  }
  throw new Error('no such letter')
}

const joinLines = ({ view, ...person }: Person, row: number): void =>
  view.dispatch(view.state.tr.join(start({ view, ...person } as Person, row)))

test('[W4] short lines moved one by one and then joined are whoever put them together', () => {
  const { world, giulio } = together('sono', 'e', 'no ')
  move(giulio, 3, 1)
  move(giulio, 3, 2)
  joinLines(giulio, 2)
  expect(table(world)).toEqual(['giulio: no e', 'anna: sono'])
  // Nor does moving the sewn line, or taking it out and undoing, make it hers.
  move(giulio, 2, 1, 'passed')
  expect(table(world)).toEqual(['anna: sono', 'giulio: no e'])
  const { view } = giulio
  view.dispatch(view.state.tr.delete(start(giulio, 2), start(giulio, 3)))
  giulio.binding.undo()
  expect(table(world)).toEqual(['anna: sono', 'giulio: no e'])
  expect(forged(world)).toEqual([])
})

test('[W2] one’s own last cut comes back whole from four letters, and in pieces from twelve', () => {
  const { world, giulio } = together('pane e acqua per tutti', 'fine')
  const { view, binding } = giulio
  const at = start(giulio, 1) + 1
  const cut = (from: number, to: number) => {
    const ids = binding.idsBetween(from, to)
    const text = view.state.doc.textBetween(from, to)
    view.dispatch(view.state.tr.delete(from, to))
    return { ids, text }
  }
  const paste = (text: string, ids: ReturnType<typeof cut>['ids']) => {
    const end = view.state.doc.content.size - 1
    view.dispatch(carry(view.state.tr.insertText(text, end), { from: end, to: end + text.length, ids }))
  }
  const bread = cut(at, at + 5)
  paste(bread.text, bread.ids)
  expect(table(world)[1]).toBe('anna: finepane ')
  const rest = cut(at, at + 8)
  paste(rest.text.slice(0, 4), [
    { ...rest.ids[0]!, length: 1 },
    { ...unitOf(rest.ids, 1), length: 1 },
    { ...unitOf(rest.ids, 2), length: 1 },
    { ...unitOf(rest.ids, 3), length: 1 },
  ])
  expect(table(world)[1]).toBe('anna: finepane  | giulio: e ac')
})

test('[W1] a part of living text put down a second time is a copy, and counts from twelve letters', () => {
  const { world, giulio } = together('chi arriva trova posto', 'x')
  const { view, binding } = giulio
  const at = start(giulio, 1) + 1
  const copy = (from: number, to: number) => {
    const ids = binding.idsBetween(from, to)
    const text = view.state.doc.textBetween(from, to)
    const end = view.state.doc.content.size - 1
    view.dispatch(carry(view.state.tr.insertText(text, end), { from: end, to: end + text.length, ids }))
  }
  copy(at, at + 16)
  copy(at + 17, at + 22)
  copy(at + 1, at + 15)
  expect(table(world)[1]).toBe('anna: xchi arriva trova | giulio: postohi arriva trov')
})

test('[P4] a paste of thousands of lines stands between its neighbours, and is looked at once', () => {
  const { world, giulio } = together('prima', 'dopo')
  const { view } = giulio
  const lines = Array.from({ length: 2_900 }, (_, row) =>
    schema.node('item', null, [schema.text(`riga ${row}`)]),
  )
  view.dispatch(view.state.tr.insert(start(giulio, 2), lines))
  expect(table(world)).toHaveLength(2_902)
  giulio.binding.undo()
  expect(table(world)).toEqual(['anna: prima', 'anna: dopo'])
})

test('[W4] letters taken out of a carried line and brought back by undo stay its writer’s, however few', () => {
  for (const who of ['anna', 'giulio'] as const) {
    const { world, anna, giulio } = together('chi arriva trova una persona che ascolta', 'qui')
    move(giulio, 1, 3)
    const hand = { anna, giulio }[who]
    const { view, binding } = hand
    for (const [from, to] of [
      [5, 7],
      [9, 10],
    ] as const) {
      const at = start(hand, 2) + 1
      view.dispatch(view.state.tr.delete(at + from, at + to))
      binding.undo()
    }
    expect(table(world), who).toEqual(['anna: qui', 'anna: chi arriva trova una persona che ascolta'])
    // And so they do when the undo is undone and done again.
    binding.redo()
    binding.undo()
    expect(table(world)[1], who).toBe('anna: chi arriva trova una persona che ascolta')
  }
})
