import type { SourceLink } from '../../../shared/sync-protocol.ts'

/** Sources wait here until an update takes them along, and come back if their socket dies before the commit. */
export const makeSourceBox = () => {
  let waiting: SourceLink[] = []
  let travelling: SourceLink[] = []
  return {
    add(sources: SourceLink[]) {
      waiting.push(...sources)
    },
    take(): SourceLink[] {
      const taken = waiting
      travelling.push(...taken)
      waiting = []
      return taken
    },
    /** Everything that travelled is committed. */
    settle() {
      travelling = []
    },
    /** The socket is gone: whatever was not committed travels again. */
    giveBack() {
      waiting = [...travelling, ...waiting]
      travelling = []
    },
  }
}
