import type { SourceLink } from '../../../shared/sync-protocol.ts'

/**
 * What was moved here and moves again before it was sent, as one does without a network, names where it first came from:
 * the server has not seen the step between.
 */
const throughWaiting = (waiting: readonly SourceLink[], source: SourceLink): SourceLink[] => {
  const parts: SourceLink[] = []
  for (let done = 0; done < source.length;) {
    const clock = source.sourceFrom + done
    const rest = source.length - done
    const step = waiting.findLast(
      ({ pen, from, length }) => pen === source.sourcePen && from <= clock && clock < from + length,
    )
    const length = step ? Math.min(rest, step.from + step.length - clock) : untilStep(waiting, source, done)
    parts.push({
      ...source,
      from: source.from + done,
      length,
      sourcePen: step?.sourcePen ?? source.sourcePen,
      sourceFrom: step ? step.sourceFrom + clock - step.from : clock,
    })
    done += length
  }
  return parts
}

const untilStep = (waiting: readonly SourceLink[], source: SourceLink, done: number): number => {
  const clock = source.sourceFrom + done
  const starts = waiting
    .filter(({ pen, from }) => pen === source.sourcePen && from > clock)
    .map(({ from }) => from)
  return Math.min(source.length - done, ...starts.map((from) => from - clock))
}

/** Sources wait here until an update takes them along, and come back if their socket dies before the commit. */
export const makeSourceBox = () => {
  let waiting: SourceLink[] = []
  let travelling: SourceLink[] = []
  return {
    add(sources: SourceLink[]) {
      for (const source of sources) waiting.push(...throughWaiting(waiting, source))
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
