import { expect, test } from 'vitest'
import { deviceNameOf, endOf, lengthened } from '../../shared/devices.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

test('a session in use is lengthened by what is allowed unused, never past its end, and not for a trifle', () => {
  const shared = { own: false, endsAt: endOf(false, 0), expiresAt: 30 * MINUTE }
  expect(endOf(false, 0)).toBe(12 * 60 * MINUTE)
  expect(lengthened(shared, 10 * MINUTE)).toBe(40 * MINUTE)
  expect(lengthened(shared, 30_000)).toBeNull()
  expect(lengthened({ ...shared, expiresAt: 700 * MINUTE }, 715 * MINUTE)).toBe(720 * MINUTE)
  expect(lengthened({ ...shared, expiresAt: 720 * MINUTE }, 719 * MINUTE)).toBeNull()
  const own = { own: true, endsAt: endOf(true, 0), expiresAt: 30 * DAY }
  expect(endOf(true, 0)).toBe(180 * DAY)
  expect(lengthened(own, 20 * DAY)).toBe(50 * DAY)
  expect(lengthened(own, DAY - 1)).toBeNull()
})

test('a device is called as people call it; what the browser does not say stays unsaid', () => {
  const like = 'Mozilla/5.0 (X) AppleWebKit/537.36 (KHTML, like Gecko)'
  const named: [string, string | null, string | null][] = [
    [
      `${like.replace('X', 'Windows NT 10.0; Win64; x64')} Chrome/109.0 Safari/537.36 Edg/109.0`,
      'Edge',
      'Windows',
    ],
    [
      `${like.replace('X', 'Linux; Android 13; SM-A52')} Chrome/120.0 Mobile Safari/537.36`,
      'Chrome',
      'Android',
    ],
    [
      `${like.replace('X', 'iPhone; CPU iPhone OS 15_4 like Mac OS X')} Version/15.4 Safari/604.1`,
      'Safari',
      'iPhone',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:115.0) Gecko/20100101 Firefox/115.0',
      'Firefox',
      'Mac',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0', 'Firefox', 'Linux'],
    ['a program', null, null],
    ['', null, null],
  ]
  for (const [agent, browser, system] of named)
    expect(deviceNameOf(agent), agent).toEqual({ browser, system })
})
