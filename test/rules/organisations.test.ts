import { describe, expect, test } from 'vitest'
import { areNear, keyOfName } from '../../shared/organisations.ts'

describe('the names of organisations', () => {
  test.each([
    ['Associazione È Così', 'associazione e cosi'],
    ['  ASSOCIAZIONE   è così. ', 'Associazione «È così»'],
    ['L’Altra Città', "l'altra citta"],
    ['D.S.M. Nord', 'd s m nord'],
  ])('«%s» and «%s» are one name', (one, other) => expect(keyOfName(one)).toBe(keyOfName(other)))

  test('signs alone are a name too, and so is any alphabet', () => {
    expect(keyOfName('???')).toBe('???')
    expect(keyOfName('Союз 9')).toBe('союз 9')
  })

  test.each([
    ['associazione risveglio', 'asociazione risveglio', true],
    ['associazione risveglio', 'risveglio', true],
    ['recovery college', 'recovery college di prova', true],
    ['risveglio', 'sveglia', false],
    ['dsm 1', 'dsm 2', true],
    // Short names of letters alone differ by one letter and are others.
    ['asl a', 'asl b', true],
    ['asl', 'usl', false],
    ['arci', 'arci nord', false],
  ])('«%s» may have been meant by who wrote «%s»: %s', (one, other, near) => {
    expect(areNear(one, other)).toBe(near)
    expect(areNear(other, one)).toBe(near)
  })
})
