import { paper } from './en/parts-paper.ts'

export const enPaper = { part: { paper } }
