import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** At `position`, in UTF-16 units of what that author saw, so many are removed and these put there. */
export type Patch = [position: number, removed: number, inserted: string]

export type Transaction = {
  /** Transactions that the author had seen last, by number; with theirs, all the author knew. */
  parents: number[]
  agent: number
  patches: Patch[]
}

/** A recorded session of authors who did not always see each other's latest words. */
export type Trace = { kind: string; numAgents: number; endContent: string; txns: Transaction[] }

export const readTrace = (file: string): Trace =>
  JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as Trace

/** How many transactions of each agent somebody knows: with linear authors, all there is to know. */
export type Knowledge = number[]

export type Step = { patches: Patch[]; knows: Knowledge }

/** Each agent's own steps in order, and what of the others' work it had merged before each. */
export const stepsByAgent = ({ numAgents, txns }: Trace): Step[][] => {
  const agents: Step[][] = Array.from({ length: numAgents }, () => [])
  const after: Knowledge[] = []
  for (const { parents, agent, patches } of txns) {
    const knows = Array.from({ length: numAgents }, (_, other) =>
      Math.max(0, ...parents.map((parent) => after[parent]![other]!)),
    )
    const steps = agents[agent]!
    if (knows[agent] !== steps.length) throw new Error('an author who forgets their own words')
    steps.push({ patches, knows })
    after.push(knows.with(agent, steps.length))
  }
  return agents
}

/** A chance that comes again with its seed: integers in [0, n). */
export const chanceOf = (seed: number) => {
  let state = seed >>> 0
  return (n: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * n)
  }
}
