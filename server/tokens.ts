import { createHash, randomBytes } from 'node:crypto'

/** Opaque and unguessable: 22 characters that say nothing. */
export const newId = () => randomBytes(16).toString('base64url')

/** What goes in a link; only its digest is kept. */
export const newToken = () => randomBytes(32).toString('base64url')

/** Enough for tokens, which nobody can guess; never for six digits. */
export const digestOf = (token: string) => createHash('sha256').update(token).digest('base64url')
