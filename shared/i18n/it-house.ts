import { demo } from './it/demo.ts'
import { device } from './it/devices.ts'
import { invitation, setup, signIn } from './it/doors.ts'
import { founders } from './it/founders.ts'
import { home } from './it/home.ts'
import { mine } from './it/me.ts'
import { paper } from './it/paper-codes.ts'
import { passkey } from './it/passkeys.ts'
import { people } from './it/people.ts'
import { practice } from './it/practice.ts'
import { privacy } from './it/privacy.ts'
import { refusal } from './it/refusal.ts'
import { refusalHouse } from './it/refusal-house.ts'
import { second } from './it/second-factor.ts'
import { texts } from './it/texts.ts'
import { workshop } from './it/workshop.ts'

/** What is said on every page but the desk. */
export const itHouse = {
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
