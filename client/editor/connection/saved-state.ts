/** Why writing stopped for good on this page; each has its words and its way out. Source: trace/SPEC.md [F]. */
export type Ending =
  'signed-out' | 'other-person' | 'refused' | 'not-found' | 'pen-unusable' | 'too-large' | 'read-only'

type Mark = { changed: number; clock: number }

/** What the page knows about its own words: nothing here is guessed. */
export type SavedFacts = {
  link: 'opening' | 'open' | 'closed'
  /** Step 2 went out on this socket: from then on every local change follows as its own frame. */
  answered: boolean
  /** Local changes so far, and how many of them the server said are committed. */
  changed: number
  committed: number
  /** First clock of this page's pen that is not known to be committed. */
  committedClock: number
  /** For each frame of this socket not yet acknowledged: the local changes, and the clocks, that it completes. */
  marks: readonly Mark[]
  acknowledged: number
  /** The oldest change has waited longer than a person expects. */
  late: boolean
  /** The server told that its disk takes nothing now. */
  serverSaves: boolean
  online: boolean
  /** How many local changes are kept on this device; null where it keeps none, as one that others use. */
  kept: number | null
  /** The server gives nobody a pen now: there is nothing to be saved. */
  onlyReads: boolean
  ending: Ending | null
}

export type SavedState =
  | 'opening'
  | 'saved'
  | 'saving'
  | 'not-saved'
  | 'kept'
  | 'reconnecting'
  | 'only-reads'
  | 'offline'
  | 'offline-unsaved'
  | 'offline-kept'
  | Ending

export const noFacts: SavedFacts = {
  link: 'opening',
  answered: false,
  changed: 0,
  committed: 0,
  committedClock: 0,
  marks: [],
  acknowledged: 0,
  late: false,
  serverSaves: true,
  online: true,
  kept: null,
  onlyReads: false,
  ending: null,
}

export const afterChange = (facts: SavedFacts): SavedFacts => ({ ...facts, changed: facts.changed + 1 })

export const afterOpen = (facts: SavedFacts): SavedFacts => ({
  ...facts,
  link: 'open',
  answered: false,
  marks: [],
  acknowledged: 0,
  serverSaves: true,
})

export const afterClose = (facts: SavedFacts): SavedFacts => ({
  ...facts,
  link: 'closed',
  answered: false,
  marks: [],
})

/** One sync frame with content left on this socket. It covers every change so far: step 2 carries all, updates follow it. */
export const afterSend = (facts: SavedFacts, clock: number): SavedFacts => ({
  ...facts,
  answered: true,
  marks: [...facts.marks, { changed: facts.changed, clock }],
})

/** The server counts the frames of this socket that are committed; a count never goes back. */
export const afterAcknowledged = (facts: SavedFacts, count: number): SavedFacts => {
  const fresh = Math.min(count - facts.acknowledged, facts.marks.length)
  const reached = facts.marks[fresh - 1]
  if (!reached) return facts
  return {
    ...facts,
    acknowledged: facts.acknowledged + fresh,
    marks: facts.marks.slice(fresh),
    committed: Math.max(facts.committed, reached.changed),
    committedClock: Math.max(facts.committedClock, reached.clock),
    late: false,
    serverSaves: true,
  }
}

export const hasUnsaved = (facts: SavedFacts): boolean => facts.changed > facts.committed

/** Nothing is lost when this page is closed: all of it is saved, or on this device. */
export const mayClose = (facts: SavedFacts): boolean =>
  !hasUnsaved(facts) || (facts.kept !== null && facts.kept >= facts.changed)

/** What may be said on screen. "Saved" only when every local change is known to be committed. */
export const savedState = (facts: SavedFacts): SavedState => {
  if (facts.ending) return facts.ending
  if (facts.onlyReads && facts.link === 'open') return 'only-reads'
  const unsaved = hasUnsaved(facts)
  // A device that keeps does so within an instant, and tells when it can no more.
  const keeps = facts.kept !== null
  if (!facts.online && facts.link !== 'open')
    return keeps ? 'offline-kept' : unsaved ? 'offline-unsaved' : 'offline'
  if (unsaved) return facts.late || !facts.serverSaves ? (keeps ? 'kept' : 'not-saved') : 'saving'
  if (facts.link === 'opening') return 'opening'
  return facts.link === 'open' && facts.answered ? 'saved' : 'reconnecting'
}
