import type { part as source } from '../it/parts.ts'
import { course } from './parts-course.ts'
import { paper } from './parts-paper.ts'
import { proposal } from './parts-proposal.ts'

export const part = { proposal, course, paper } satisfies typeof source
