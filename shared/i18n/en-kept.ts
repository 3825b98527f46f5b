import { kept } from './en/kept.ts'

export const enKept = { kept }
