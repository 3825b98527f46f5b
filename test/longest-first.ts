import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Campaigns that take a minute or more; begun last, one of them would run alone at the end. */
const long = [
  'live/kill.test.ts',
  'live/fuzz.test.ts',
  'text/binding.fuzz.test.ts',
  'load/bench.test.ts',
  'live/gate-fuzz.test.ts',
  'api/commands.test.ts',
]

const rank = ({ moduleId }: TestSpecification): number => {
  const place = long.findIndex((name) => moduleId.endsWith(name))
  return place < 0 ? long.length : place
}

/** The order of the test files: campaigns first, so that no worker waits for another at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}
