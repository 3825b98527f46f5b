/** Every expected no, in one closed list; the words are in i18n, the status of each in server/errors.ts. */
export const refusals = [
  'already-member',
  'changed-meanwhile',
  'code-wrong',
  'foreign-origin',
  'institution-down',
  'institution-failed',
  'institution-unknown',
  'invitation-over',
  'last-member',
  'link-used',
  'mail-down',
  'malformed',
  'name-too-long',
  'not-fresh',
  'not-found',
  'other-hand',
  'other-person',
  'paper-waits',
  'paper-wrong',
  'passkey-wrong',
  'second-wrong',
  'setup-closed',
  'signed-out',
  'too-fast',
  'too-large',
  'too-long',
  'too-many',
] as const

export type Refusal = (typeof refusals)[number]

export const isRefusal = (code: string): code is Refusal => (refusals as readonly string[]).includes(code)
