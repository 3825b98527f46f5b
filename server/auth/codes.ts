import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'

/** Six digits are soon guessed from a bare digest: this one needs the instance's secret too. */
export const hashCode = (secret: string, code: string): string =>
  createHmac('sha256', secret).update(`code:${code}`).digest('base64url')

/** Sixty bits of chance, and the instance's secret: the paper is the only place where it can be read. */
export const hashPaperCode = (secret: string, code: string): string =>
  createHmac('sha256', secret).update(`paper:${code}`).digest('base64url')

export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

export const isSameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
