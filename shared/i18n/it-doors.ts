import { demo } from './it/demo.ts'
import { invitation, setup } from './it/doors.ts'
import { practice } from './it/practice.ts'
import { privacy } from './it/privacy.ts'

/** What is said to whoever is about to come in, beside what the house says. */
export const itDoors = { demo, invitation, practice, privacy, setup }
