import { describe, expect, test } from 'vitest'
import { waitBefore } from '../../client/editor/connection/backoff.ts'
import * as saved from '../../client/editor/connection/saved-state.ts'
import { savedState, type SavedFacts } from '../../client/editor/connection/saved-state.ts'

type Step = (facts: SavedFacts) => SavedFacts

const change: Step = saved.afterChange
const open: Step = saved.afterOpen
const close: Step = saved.afterClose
const send =
  (clock = 0): Step =>
  (facts) =>
    saved.afterSend(facts, clock)
const acknowledge =
  (count: number): Step =>
  (facts) =>
    saved.afterAcknowledged(facts, count)
const set =
  (some: Partial<SavedFacts>): Step =>
  (facts) => ({ ...facts, ...some })

const after = (...steps: Step[]): SavedFacts => steps.reduce((facts, step) => step(facts), saved.noFacts)
const said = (...steps: Step[]) => savedState(after(...steps))

describe('what may be said about saving', () => {
  test('[P6] a page says "saved" only once the server has said what it holds and nothing is on its way', () => {
    expect(said()).toBe('opening')
    expect(said(open)).toBe('reconnecting')
    expect(said(open, send(), acknowledge(1))).toBe('saved')
  })

  test('[P6] a change is not saved when it is written, nor when it is sent, but when its commit is acknowledged', () => {
    const before = [open, send(), acknowledge(1)]
    expect(said(...before, change)).toBe('saving')
    expect(said(...before, change, send())).toBe('saving')
    expect(said(...before, change, send(), acknowledge(2))).toBe('saved')
  })

  test('[F] an acknowledgement counts frames: it never covers a change that left later', () => {
    const two = [open, send(), acknowledge(1), change, send(5), change, send(9)]
    expect(said(...two, acknowledge(2))).toBe('saving')
    expect(after(...two, acknowledge(2)).committedClock).toBe(5)
    expect(said(...two, acknowledge(3))).toBe('saved')
    expect(after(...two, acknowledge(3)).committedClock).toBe(9)
  })

  test('[F] a count that is late, repeated or beyond what was sent changes nothing', () => {
    const waiting = [open, send(), acknowledge(1), change]
    expect(said(...waiting, acknowledge(1))).toBe('saving')
    expect(said(...waiting, acknowledge(0))).toBe('saving')
    expect(said(...waiting, acknowledge(7))).toBe('saving')
  })

  test('[P6] what was sent on a socket that died is not saved until the next socket says so', () => {
    const lost = [open, send(), acknowledge(1), change, send(), close]
    expect(said(...lost)).toBe('saving')
    expect(said(...lost, set({ late: true }))).toBe('not-saved')
    expect(said(...lost, open)).toBe('saving')
    expect(said(...lost, open, send())).toBe('saving')
    expect(said(...lost, open, send(), acknowledge(1))).toBe('saved')
  })

  test('a change that waits long, or a server that cannot save, is told at once', () => {
    const waiting = [open, send(), acknowledge(1), change, send()]
    expect(said(...waiting, set({ late: true }))).toBe('not-saved')
    expect(said(...waiting, set({ serverSaves: false }))).toBe('not-saved')
    expect(said(...waiting, set({ late: true, serverSaves: false }), acknowledge(2))).toBe('saved')
  })

  test('without network the page says whether it holds words that are only there', () => {
    const away = [open, send(), acknowledge(1), close, set({ online: false })]
    expect(said(...away)).toBe('offline')
    expect(said(...away, change)).toBe('offline-unsaved')
    expect(said(open, send(), acknowledge(1), set({ online: false }))).toBe('saved')
  })

  test('on a device that keeps the words, they may be closed in once all of them are on it', () => {
    const away = [open, send(), acknowledge(1), set({ kept: 0 }), close, set({ online: false })]
    expect(said(...away)).toBe('offline-kept')
    expect(said(...away, change)).toBe('offline-kept')
    expect(saved.mayClose(after(...away, change))).toBe(false)
    expect(saved.mayClose(after(...away, change, set({ kept: 1 })))).toBe(true)
    // The device takes nothing more: the page is all there is again.
    expect(said(...away, change, set({ kept: null }))).toBe('offline-unsaved')
    expect(saved.mayClose(after(...away, change, set({ kept: null })))).toBe(false)
    const waiting = [open, send(), acknowledge(1), set({ kept: 0 }), change, send(), set({ late: true })]
    expect(said(...waiting)).toBe('kept')
    expect(said(...waiting, acknowledge(2))).toBe('saved')
  })

  test('[F] a code that ends is told before everything else, and never as saved', () => {
    for (const ending of ['signed-out', 'refused', 'not-found', 'too-large', 'read-only'] as const)
      expect(said(open, send(), acknowledge(1), set({ ending }))).toBe(ending)
  })

  test('no order of events makes an unacknowledged change look saved', () => {
    type World = { facts: SavedFacts; changes: number; frames: number[][]; safe: Set<number> }
    const carried = ({ frames }: World) => new Set(frames.flat())
    /** What a socket and a server would do, told without the rules under test. */
    const next = (world: World): World[] => {
      const { facts, changes, frames, safe } = world
      const all = Array.from({ length: changes }, (_, index) => index)
      const fresh = all.filter((index) => !carried(world).has(index))
      return [
        { ...world, facts: change(facts), changes: changes + 1 },
        { ...world, facts: open(facts), frames: [] },
        { ...world, facts: close(facts), frames: [] },
        ...(facts.link === 'open' ? [{ ...world, facts: send()(facts), frames: [...frames, fresh] }] : []),
        ...frames.map((_, index) => ({
          ...world,
          facts: acknowledge(index + 1)(facts),
          safe: new Set([...safe, ...frames.slice(0, index + 1).flat()]),
        })),
      ]
    }
    let worlds: World[] = [{ facts: saved.noFacts, changes: 0, frames: [], safe: new Set() }]
    let seen = 0
    for (let depth = 0; depth < 8; depth++) {
      worlds = worlds.flatMap(next)
      for (const { facts, changes, safe } of worlds) {
        if (savedState(facts) !== 'saved') continue
        if (safe.size !== changes) expect.fail(`saved is said with ${changes - safe.size} changes unsafe`)
        if (changes > 0) seen++
      }
    }
    expect(seen, 'some orders do end saved').toBeGreaterThan(100)
  })
})

describe('waits before a new attempt', () => {
  test('grow, are spread, and end at a quarter of a minute', () => {
    expect(waitBefore(0, 1)).toBe(200)
    expect(waitBefore(3, 1)).toBe(1_600)
    expect(waitBefore(3, 0)).toBe(480)
    expect(waitBefore(40, 1)).toBe(15_000)
  })
})
