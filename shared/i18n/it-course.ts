import { course } from './it/parts-course.ts'

/** What is asked in the parts of one kind of text. */
export const itCourse = { part: { course } }
