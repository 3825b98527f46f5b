import { course } from './en/parts-course.ts'

export const enCourse = { part: { course } }
