import { proposal } from './it/parts-proposal.ts'

/** What is asked in the parts of one kind of text. */
export const itProposal = { part: { proposal } }
