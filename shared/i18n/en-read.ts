import type { itRead } from './it-read.ts'
import { contributions } from './en/contributions.ts'
import { help } from './en/help.ts'
import { obstacle } from './en/obstacles.ts'
import { steps } from './en/steps.ts'
import { style } from './en/style.ts'

/** What is said on pages that are read by themselves: how it works, whose words, how it looks. */
export const enRead: typeof itRead = { contributions, help, obstacle, steps, style }
