import { frame } from './en/frame.ts'
import { knowledge } from './en/knowledge.ts'
import { reading } from './en/reading.ts'
import { refusal } from './en/refusal.ts'
import { service } from './en/service.ts'
import { kind } from './en/kind.ts'
import type { itCommon } from './it-common.ts'

export const enCommon: typeof itCommon = {
  frame,
  kind,
  knowledge,
  reading,
  refusal,
  service,
}
