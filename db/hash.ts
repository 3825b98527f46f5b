import { hash } from 'node:crypto'
import type { Sha256 } from '../shared/trace/merkle.ts'

/** SHA-256 by the platform: several times faster than the portable one. */
export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer')
