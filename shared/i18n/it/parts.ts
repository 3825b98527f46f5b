import { course } from './parts-course.ts'
import { paper } from './parts-paper.ts'
import { proposal } from './parts-proposal.ts'

/** The guided parts of every kind of text; a page fetches those of the text that is open. */
export const part = { proposal, course, paper }
