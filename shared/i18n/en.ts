import { changes } from './en/changes.ts'
import { contributions } from './en/contributions.ts'
import { demo } from './en/demo.ts'
import { desk } from './en/desk.ts'
import { device } from './en/devices.ts'
import { invitation, setup, signIn } from './en/doors.ts'
import { frame } from './en/frame.ts'
import { help } from './en/help.ts'
import { home } from './en/home.ts'
import { mine } from './en/me.ts'
import { move } from './en/move.ts'
import { paper } from './en/paper-codes.ts'
import { part } from './en/parts.ts'
import { passkey } from './en/passkeys.ts'
import { knowledge, people } from './en/people.ts'
import { reading } from './en/reading.ts'
import { refusal } from './en/refusal.ts'
import { sheet } from './en/sheet.ts'
import { service } from './en/service.ts'
import { shortcuts } from './en/shortcuts.ts'
import { slash } from './en/slash.ts'
import { steps } from './en/steps.ts'
import { style } from './en/style.ts'
import { texts } from './en/texts.ts'
import { kind, workshop } from './en/workshop.ts'
import type { Words } from './it.ts'

export const en = {
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
} satisfies Words
