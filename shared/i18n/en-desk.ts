import { changes } from './en/changes.ts'
import { desk } from './en/desk.ts'
import { firstTime } from './en/first-time.ts'
import { move } from './en/move.ts'
import { sheet } from './en/sheet.ts'
import { shortcuts } from './en/shortcuts.ts'
import { slash } from './en/slash.ts'
import type { itDesk } from './it-desk.ts'

export const enDesk: typeof itDesk = {
  changes,
  desk,
  firstTime,
  move,
  sheet,
  shortcuts,
  slash,
}
