import { chanceOf, stepsByAgent, type Patch, type Trace, type Transaction } from './traces.ts'

// What a trace must come to, worked out without Yjs: letters in plain lists, placed by the rule of the YATA paper
// (Nicolaescu and others, 2016). Slow, and on purpose nothing like the code that it checks.

type Letter = {
  agent: number
  /** The letter's number among those of its agent. */
  n: number
  text: string
  left: Letter | null
  right: Letter | null
}
type Made = { letters: Letter[]; removed: Letter[] }

/** What one author sees: every letter it knows, in order, and those that are gone. */
type Replica = { letters: Letter[]; gone: Set<Letter>; isFirst(agent: number, other: number): boolean }

const placeOf = (letters: Letter[], letter: Letter | null, none: number): number =>
  letter === null ? none : letters.indexOf(letter)

/**
 * Where a letter goes between its neighbours at birth: after those put at the same place by whoever comes first, and after
 * all that stands on them.
 */
const integrate = ({ letters, isFirst }: Replica, letter: Letter): void => {
  const left = placeOf(letters, letter.left, -1)
  const right = placeOf(letters, letter.right, letters.length)
  let at = left + 1
  for (let i = left + 1; i < right; i++) {
    const other = letters[i]!
    const otherLeft = placeOf(letters, other.left, -1)
    if (otherLeft < left) break
    if (otherLeft > left) {
      if (otherLeft < at) at = i + 1
    } else if (isFirst(other.agent, letter.agent)) at = i + 1
    else if (other.right === letter.right) break
  }
  letters.splice(at, 0, letter)
}

const visibleAt = ({ letters, gone }: Replica, position: number): number => {
  let seen = 0
  for (let i = 0; i < letters.length; i++) {
    if (gone.has(letters[i]!)) continue
    if (seen === position) return i
    seen++
  }
  return letters.length
}

/** A letter goes behind all that was removed after the one that stands before it. */
const placeBefore = (replica: Replica, position: number): number => {
  const { letters, gone } = replica
  let at = position === 0 ? 0 : visibleAt(replica, position - 1) + 1
  while (at < letters.length && gone.has(letters[at]!)) at++
  return at
}

/** One author's own change, in its own replica. */
const write = (
  replica: Replica,
  agent: number,
  [position, removed, inserted]: Patch,
  next: () => number,
): Made => {
  const made: Made = { letters: [], removed: [] }
  for (let k = 0; k < removed; k++) {
    const at = visibleAt(replica, position)
    made.removed.push(replica.letters[at]!)
    replica.gone.add(replica.letters[at]!)
  }
  let at = placeBefore(replica, position)
  for (let k = 0; k < inserted.length; k++) {
    const { letters } = replica
    const letter = {
      agent,
      n: next(),
      text: inserted[k]!,
      left: letters[at - 1] ?? null,
      right: letters[at] ?? null,
    }
    letters.splice(at++, 0, letter)
    made.letters.push(letter)
  }
  return made
}

const learn = (replica: Replica, made: Made): void => {
  for (const letter of made.letters) integrate(replica, letter)
  for (const letter of made.removed) replica.gone.add(letter)
}

const newReplica = (exchanged = false): Replica => ({
  letters: [],
  gone: new Set(),
  isFirst: (agent, other) => (exchanged ? agent > other : agent < other),
})

const textOf = ({ letters, gone }: Replica): string =>
  letters
    .filter((letter) => !gone.has(letter))
    .map(({ text }) => text)
    .join('')

/** Letters of each person: written, still there, and how many they took away. */
export type Counts = { inserted: number; surviving: number; removed: number }

/**
 * The end of a trace and each agent's letters. At equal places agent 0 comes first, as the holder of the lower pen; with the
 * pens exchanged, last: then the same positions mean other letters.
 */
export const expectedOf = (
  trace: Trace,
  exchanged = false,
): { text: string; counts: Counts[]; inAllReplicas: boolean } => {
  const steps = stepsByAgent(trace)
  const agents = steps.map(() => ({
    replica: newReplica(exchanged),
    made: [] as Made[],
    knows: steps.map(() => 0),
    n: 0,
  }))
  const removed = steps.map(() => 0)
  const gone = new Set<Letter>()
  const catchUp = (agent: number, knows: number[]): void => {
    const me = agents[agent]!
    agents.forEach(({ made }, other) => {
      if (other === agent) return
      for (; me.knows[other]! < knows[other]!; me.knows[other]!++) learn(me.replica, made[me.knows[other]!]!)
    })
  }
  for (const { agent, patches } of trace.txns) {
    const me = agents[agent]!
    catchUp(agent, steps[agent]![me.made.length]!.knows)
    const parts = patches.map((patch) => write(me.replica, agent, patch, () => me.n++))
    const made = { letters: parts.flatMap((p) => p.letters), removed: parts.flatMap((p) => p.removed) }
    for (const letter of made.removed) {
      if (gone.has(letter))
        throw new Error('two authors removed one letter: who was first is the server’s to say')
      gone.add(letter)
    }
    removed[agent]! += made.removed.length
    me.made.push(made)
  }
  const all = agents.map(({ made }) => made.length)
  agents.forEach((_, agent) => catchUp(agent, all))
  const texts = agents.map(({ replica }) => textOf(replica))
  const living = agents[0]!.replica.letters.filter((letter) => !gone.has(letter))
  const counts = agents.map(({ n }, agent) => ({
    inserted: n,
    surviving: living.filter((letter) => letter.agent === agent).length,
    removed: removed[agent]!,
  }))
  return { text: texts[0]!, counts, inAllReplicas: texts.every((text) => text === texts[0]) }
}

const WORDS = 'casa porta aperta ascolto gruppo insieme parola voce perché così città'.split(' ')

/**
 * A trace with branches: both write without seeing each other, then one merges the other's work. Seeded; an author
 * never removes what the other removes meanwhile.
 */
export const makeTrace = (seed: number, rounds: number): Trace => {
  const chance = chanceOf(seed)
  const txns: Transaction[] = []
  const agents = [0, 1].map(() => ({
    replica: newReplica(),
    made: [] as Made[],
    knows: [0, 0],
    last: -1,
    n: 0,
  }))
  const gone = new Set<Letter>()

  const patchOf = ({ replica }: (typeof agents)[number], caret: number): Patch => {
    const shown = replica.letters.filter((letter) => !replica.gone.has(letter))
    const at = Math.min(caret, shown.length)
    const length = chance(5) === 0 ? 1 + chance(3) : 0
    const target = shown.slice(at, at + length)
    const free = target.every((letter) => !gone.has(letter)) ? target.length : 0
    const word = WORDS[chance(WORDS.length)]!
    return [at, free, free > 0 && chance(2) === 0 ? '' : `${word} `.slice(0, 1 + chance(word.length + 1))]
  }

  const type = (agent: number, keys: number): void => {
    const me = agents[agent]!
    let caret = chance(me.replica.letters.length + 1)
    for (let key = 0; key < keys; key++) {
      const patch = patchOf(me, caret)
      const [at, removed, inserted] = patch
      if (removed === 0 && inserted === '') continue
      const made = write(me.replica, agent, patch, () => me.n++)
      for (const letter of made.removed) gone.add(letter)
      const other = agents[1 - agent]!
      const parents = [me.last, me.knows[1 - agent]! > 0 ? txnOf(1 - agent, me.knows[1 - agent]! - 1) : -1]
      txns.push({ parents: parents.filter((parent) => parent >= 0), agent, patches: [patch] })
      me.last = txns.length - 1
      me.made.push(made)
      me.knows[agent] = me.made.length
      caret = at + inserted.length
      if (chance(20) === 0) merge(agent, chance(other.made.length + 1))
    }
  }
  const txnOf = (agent: number, n: number): number =>
    txns.flatMap((txn, i) => (txn.agent === agent ? [i] : []))[n]!

  /** Learns the other's first `most` transactions. */
  const merge = (agent: number, most: number): void => {
    const me = agents[agent]!
    const { made } = agents[1 - agent]!
    for (; me.knows[1 - agent]! < most; me.knows[1 - agent]!++) learn(me.replica, made[me.knows[1 - agent]!]!)
  }

  for (let round = 0; round < rounds; round++) {
    const first = chance(2)
    type(first, 1 + chance(12))
    if (chance(3) > 0) type(1 - first, 1 + chance(12))
    for (const agent of [0, 1]) if (chance(2) === 0) merge(agent, agents[1 - agent]!.made.length)
  }
  const trace = { kind: 'concurrent', numAgents: 2, endContent: '', txns }
  return { ...trace, endContent: expectedOf(trace).text }
}
