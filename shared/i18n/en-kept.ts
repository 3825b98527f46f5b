import { again, ended } from './en/ended.ts'
import { kept } from './en/kept.ts'

export const enKept = { again, ended, kept }
