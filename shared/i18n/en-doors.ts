import type { itDoors } from './it-doors.ts'
import { demo } from './en/demo.ts'
import { invitation, setup } from './en/doors.ts'
import { practice } from './en/practice.ts'
import { privacy } from './en/privacy.ts'

export const enDoors: typeof itDoors = { demo, invitation, practice, privacy, setup }
