import { expect, test } from 'vitest'
import { makeLimiter } from '../../server/rate-limit.ts'

const allowance = { burst: 3, everyMs: 1_000 }

test('a burst passes, then one at a time as time earns them, and keys do not share', () => {
  let now = 0
  const { may } = makeLimiter(() => now)
  const spend = (key: string) => [
    may(key, allowance),
    may(key, allowance),
    may(key, allowance),
    may(key, allowance),
  ]
  expect(spend('a')).toEqual([true, true, true, false])
  expect(may('b', allowance)).toBe(true)
  now = 999
  expect(may('a', allowance)).toBe(false)
  now = 2_000
  expect(spend('a')).toEqual([true, true, false, false])
  now = 1_000_000
  expect(spend('a')).toEqual([true, true, true, false])
})

test('a clock that goes back earns nothing and takes nothing', () => {
  let now = 10_000
  const { may } = makeLimiter(() => now)
  for (let n = 0; n < 3; n += 1) may('a', allowance)
  now = 0
  expect(may('a', allowance)).toBe(false)
})

test('however many keys knock, who is held stays held and memory stays bounded', () => {
  const { may } = makeLimiter(() => 0)
  for (let n = 0; n < 40_000; n += 1) may(`early ${n}`, allowance)
  for (let n = 0; n < 4; n += 1) may('held', allowance)
  for (let n = 0; n < 30_000; n += 1) may(`late ${n}`, allowance)
  expect(may('held', allowance)).toBe(false)
  expect(may('early 0', { ...allowance, burst: 1 })).toBe(true)
})

test('who is held is told how long: exactly until the next one is earned', () => {
  let now = 0
  const { may, waitFor } = makeLimiter(() => now)
  expect(waitFor('a', allowance)).toBe(0)
  for (let n = 0; n < 4; n += 1) may('a', allowance)
  expect(waitFor('a', allowance)).toBe(1_000)
  now = 400
  expect(waitFor('a', allowance)).toBe(600)
  now = 1_000
  expect(waitFor('a', allowance)).toBe(0)
  expect(may('a', allowance)).toBe(true)
})
