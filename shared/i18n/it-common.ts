import { frame } from './it/frame.ts'
import { knowledge } from './it/knowledge.ts'
import { reading } from './it/reading.ts'
import { refusal } from './it/refusal.ts'
import { service } from './it/service.ts'
import { kind } from './it/kind.ts'

/** What every page says, the desk too. */
export const itCommon = {
  frame,
  kind,
  knowledge,
  reading,
  refusal,
  service,
}
