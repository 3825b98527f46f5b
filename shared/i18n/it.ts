import { itCommon } from './it-common.ts'
import { itDesk } from './it-desk.ts'
import { itDoors } from './it-doors.ts'
import { itGroup } from './it-group.ts'
import { itHouse } from './it-house.ts'
import { itKept } from './it-kept.ts'
import { itRead } from './it-read.ts'
import { itSelf } from './it-self.ts'
import { itToday } from './it-today.ts'
import { part } from './it/parts.ts'

/** Every sentence on screen, Italian source; `en.ts` must have the same keys. */
export const it = {
  ...itCommon,
  ...itHouse,
  ...itDoors,
  ...itGroup,
  ...itKept,
  ...itRead,
  ...itSelf,
  ...itToday,
  ...itDesk,
  part,
}

export type Words = typeof it
