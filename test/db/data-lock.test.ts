import { expect, test } from 'vitest'
import { holdData } from '../../db/data-lock.ts'
import { makeDataDir } from '../helpers/server.ts'

test('many may work on data at once, and one alone only when nobody does', () => {
  const dir = makeDataDir()
  const [one, two] = [holdData(dir, 'shared'), holdData(dir, 'shared')]
  expect(one && two).toBeDefined()
  expect(holdData(dir, 'alone')).toBeUndefined()
  one!.release()
  expect(holdData(dir, 'alone')).toBeUndefined()
  two!.release()
  const alone = holdData(dir, 'alone')
  expect(alone).toBeDefined()
  expect(holdData(dir, 'shared')).toBeUndefined()
  alone!.release()
  const again = holdData(dir, 'shared')
  expect(again).toBeDefined()
  again!.release()
})
