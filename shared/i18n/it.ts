import { changes } from './it/changes.ts'
import { contributions } from './it/contributions.ts'
import { demo } from './it/demo.ts'
import { desk } from './it/desk.ts'
import { device } from './it/devices.ts'
import { invitation, setup, signIn } from './it/doors.ts'
import { frame } from './it/frame.ts'
import { help } from './it/help.ts'
import { home } from './it/home.ts'
import { mine } from './it/me.ts'
import { move } from './it/move.ts'
import { paper } from './it/paper-codes.ts'
import { part } from './it/parts.ts'
import { passkey } from './it/passkeys.ts'
import { knowledge, people } from './it/people.ts'
import { reading } from './it/reading.ts'
import { refusal } from './it/refusal.ts'
import { sheet } from './it/sheet.ts'
import { service } from './it/service.ts'
import { shortcuts } from './it/shortcuts.ts'
import { slash } from './it/slash.ts'
import { steps } from './it/steps.ts'
import { style } from './it/style.ts'
import { texts } from './it/texts.ts'
import { kind, workshop } from './it/workshop.ts'

/** Every sentence on screen, Italian source; `en.ts` must have the same keys. */
export const it = {
  changes,
  contributions,
  demo,
  desk,
  device,
  frame,
  help,
  home,
  invitation,
  kind,
  knowledge,
  mine,
  move,
  paper,
  part,
  passkey,
  people,
  reading,
  refusal,
  service,
  setup,
  shortcuts,
  signIn,
  sheet,
  slash,
  steps,
  style,
  texts,
  workshop,
}

export type Words = typeof it
