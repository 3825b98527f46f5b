import { again, ended } from './it/ended.ts'
import { kept } from './it/kept.ts'

/** What is said of what a device keeps, wherever that is. */
export const itKept = { again, ended, kept }
