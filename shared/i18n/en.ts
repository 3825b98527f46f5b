import { enCommon } from './en-common.ts'
import { enDesk } from './en-desk.ts'
import { enDoors } from './en-doors.ts'
import { enGroup } from './en-group.ts'
import { enHouse } from './en-house.ts'
import { enKept } from './en-kept.ts'
import { enRead } from './en-read.ts'
import { enSelf } from './en-self.ts'
import { enToday } from './en-today.ts'
import type { Words } from './it.ts'
import { part } from './en/parts.ts'

export const en: Words = {
  ...enCommon,
  ...enHouse,
  ...enDoors,
  ...enGroup,
  ...enKept,
  ...enRead,
  ...enSelf,
  ...enToday,
  ...enDesk,
  part,
}
