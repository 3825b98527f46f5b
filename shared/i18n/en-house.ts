import { demo } from './en/demo.ts'
import { device } from './en/devices.ts'
import { invitation, setup, signIn } from './en/doors.ts'
import { founders } from './en/founders.ts'
import { home } from './en/home.ts'
import { mine } from './en/me.ts'
import { paper } from './en/paper-codes.ts'
import { passkey } from './en/passkeys.ts'
import { people } from './en/people.ts'
import { practice } from './en/practice.ts'
import { privacy } from './en/privacy.ts'
import { refusal } from './en/refusal.ts'
import { refusalHouse } from './en/refusal-house.ts'
import { second } from './en/second-factor.ts'
import { texts } from './en/texts.ts'
import { workshop } from './en/workshop.ts'
import type { itHouse } from './it-house.ts'

export const enHouse: typeof itHouse = {
  demo,
  device,
  founders,
  home,
  invitation,
  mine,
  paper,
  passkey,
  people,
  practice,
  privacy,
  second,
  refusal: { ...refusal, ...refusalHouse },
  setup,
  signIn,
  texts,
  workshop,
}
