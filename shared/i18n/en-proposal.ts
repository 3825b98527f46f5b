import { proposal } from './en/parts-proposal.ts'

export const enProposal = { part: { proposal } }
