import { contributions } from './it/contributions.ts'
import { help } from './it/help.ts'
import { obstacle } from './it/obstacles.ts'
import { steps } from './it/steps.ts'
import { style } from './it/style.ts'

/** What is said on pages that are read by themselves: how it works, whose words, how it looks. */
export const itRead = { contributions, help, obstacle, steps, style }
