import { expect, test } from 'vitest'
import { makeTypeahead, nextItem } from '../../client/ui/menu-keys.ts'
import { placeNear } from '../../client/ui/place-near.ts'

const sight = { left: 0, top: 0, width: 390, height: 844 }
const size = { width: 240, height: 400 }

test('a menu opens below its button, above it where there is more room, and never leaves what is in sight', () => {
  const at = (left: number, top: number) => ({ left, top, width: 44, height: 44 })
  expect(placeNear(at(20, 100), size, sight)).toEqual({ left: 20, top: 150, maxHeight: 686 })
  expect(placeNear(at(20, 790), size, sight)).toEqual({ left: 20, top: 384, maxHeight: 776 })
  expect(placeNear(at(370, 100), size, sight).left, 'its right edge in sight').toBe(142)
  expect(placeNear(at(-50, 100), size, sight).left).toBe(8)
})

test('a keyboard on screen leaves a menu less room, and it becomes as high as that room', () => {
  const small = { left: 0, top: 60, width: 390, height: 300 }
  const place = placeNear({ left: 20, top: 300, width: 44, height: 44 }, size, small)
  expect(place).toEqual({ left: 20, top: 68, maxHeight: 226 })
  expect(place.top).toBeGreaterThanOrEqual(small.top)
})

test('a menu whose button scrolled away stays in sight', () => {
  const at = (top: number) => placeNear({ left: 20, top, width: 44, height: 44 }, size, sight)
  expect(at(2_000).top).toBe(844 - 6 - 400)
  expect(at(-2_000).top).toBe(6)
})

test('arrows go round, Home and End go to the ends, other keys lead nowhere', () => {
  expect(nextItem('ArrowDown', 2, 3)).toBe(0)
  expect(nextItem('ArrowUp', 0, 3)).toBe(2)
  expect(nextItem('ArrowDown', -1, 3)).toBe(0)
  expect(nextItem('ArrowUp', -1, 3)).toBe(2)
  expect([nextItem('Home', 2, 3), nextItem('End', 0, 3)]).toEqual([0, 2])
  expect([nextItem('x', 0, 3), nextItem('ArrowDown', 0, 0)]).toEqual([null, null])
})

test('first letters lead to a choice whatever the accents, the same letter goes on, a pause begins anew', () => {
  const labels = ['Paragrafo', 'Più in là', 'Elenco', 'Èlite']
  const typed = makeTypeahead()
  expect(typed('p', 0, labels, 0)).toBe(1)
  expect(typed('p', 100, labels, 1)).toBe(0)
  expect(typed('e', 2_000, labels, 0)).toBe(2)
  expect(typed('l', 2_100, labels, 2)).toBe(2)
  expect(typed('i', 2_200, labels, 2)).toBe(3)
  expect(typed('z', 2_300, labels, 3)).toBe(null)
  expect(typed('Enter', 9_000, labels, 3)).toBe(null)
})
