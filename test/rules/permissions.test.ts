import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { invitationRefusal, leaveRefusal, memberRefusal } from '../../shared/permissions.ts'
import { knowledgeKinds } from '../../shared/voices.ts'

test('who belongs may; for all others the thing is not there', () => {
  expect(memberRefusal({})).toBeNull()
  expect(memberRefusal(undefined)).toBe('not-found')
})

test('the last person of a workshop stays, for its texts would be nobody’s', () => {
  expect(leaveRefusal({ members: 2 })).toBeNull()
  expect(leaveRefusal({ members: 1 })).toBe('last-member')
})

test('an invitation holds until its term, not at it', () => {
  expect(invitationRefusal({ expiresAt: 10 }, 9)).toBeNull()
  expect(invitationRefusal({ expiresAt: 10 }, 10)).toBe('invitation-over')
  expect(invitationRefusal(undefined, 0)).toBe('invitation-over')
})

test('[promise 3] no permission reads from where anybody speaks', () => {
  const source = readFileSync(new URL('../../shared/permissions.ts', import.meta.url), 'utf8')
  const code = source.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')
  expect(code).toContain('memberRefusal')
  expect(code).not.toMatch(new RegExp(`voices|knowledge|'(${knowledgeKinds.join('|')})'`, 'i'))
})
