import * as v from 'valibot'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * How long a session lasts, in milliseconds: unused, and in all. A device that others use too is soon closed again;
 * so is one of which nobody has said anything yet.
 */
const terms = {
  own: { unused: 30 * DAY, inAll: 180 * DAY },
  shared: { unused: 30 * MINUTE, inAll: 12 * HOUR },
} as const

const termsOf = (own: boolean) => (own ? terms.own : terms.shared)

/** Before anybody has answered. In seconds, as the accounts library counts. */
export const UNASKED_S = terms.shared.unused / 1000

/** The furthest instant that use can carry a session to, counted from the answer given at `from`. */
export const endOf = (own: boolean, from: number): number => from + termsOf(own).inAll

type Session = { own: boolean; endsAt: number; expiresAt: number }

/** The new term of a session used at `now`; null when it would gain too little to be written down. */
export const lengthened = ({ own, endsAt, expiresAt }: Session, now: number): number | null => {
  const { unused } = termsOf(own)
  const next = Math.min(now + unused, endsAt)
  return next - expiresAt >= unused / 30 ? next : null
}

/** What lets somebody in later, a passkey or another address, is changed only by who came in a short while ago. */
export const isFresh = (since: number, now: number): boolean => now - since < DAY

export const deviceSchema = v.object({ own: v.boolean() })

const browsers: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Headless)?(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\b(Macintosh|Mac OS X)\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]

const nameIn = (names: [RegExp, string][], agent: string) =>
  names.find(([pattern]) => pattern.test(agent))?.[1] ?? null

/** What a person would call the device; null for what the browser does not say. */
export const deviceNameOf = (agent: string): { browser: string | null; system: string | null } => ({
  browser: nameIn(browsers, agent),
  system: nameIn(systems, agent),
})
