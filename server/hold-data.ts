import { mkdirSync } from 'node:fs'
import { holdData } from '../db/data-lock.ts'
import { finishSwap, isSwapUnderWay } from './backup/swap.ts'

/** Whoever works on the data holds it, so that no restore replaces it under their hands. Throws with code `DATA_BUSY`. */
export const shareData = (dataDir: string): { release(): void } => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (isSwapUnderWay(dataDir)) finishCutShort(dataDir)
  return holdData(dataDir, 'shared') ?? busy()
}

const finishCutShort = (dataDir: string): void => {
  const alone = holdData(dataDir, 'alone')
  if (!alone) return busy()
  finishSwap(dataDir)
  alone.release()
}

const busy = (): never => {
  throw Object.assign(new Error('the data is being restored'), { code: 'DATA_BUSY' })
}
