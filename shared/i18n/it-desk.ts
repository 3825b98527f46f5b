import { changes } from './it/changes.ts'
import { desk } from './it/desk.ts'
import { firstTime } from './it/first-time.ts'
import { move } from './it/move.ts'
import { sheet } from './it/sheet.ts'
import { shortcuts } from './it/shortcuts.ts'
import { slash } from './it/slash.ts'

/** What is said where people write: only the desk fetches it. */
export const itDesk = {
  changes,
  desk,
  firstTime,
  move,
  sheet,
  shortcuts,
  slash,
}
