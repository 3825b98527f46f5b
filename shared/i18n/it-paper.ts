import { paper } from './it/parts-paper.ts'

/** What is asked in the parts of one kind of text. */
export const itPaper = { part: { paper } }
