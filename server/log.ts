import { pino } from 'pino'

// What is logged carries ids only: no names, no addresses, no words of anybody, no kind of knowledge.
export const openLog = (level: 'info' | 'silent' = 'info') =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })

export type Log = ReturnType<typeof openLog>
