import { PluginKey, type Transaction } from 'prosemirror-state'

/** Transactions that a person (or another plugin) made and the text does not have yet. */
export type Pending = { readonly local: readonly Transaction[] }

export const pendingKey = new PluginKey<Pending>('text')

/** Marks a transaction that only shows what the text already says. */
export const SHOWN = 'shown'

/** Marks one that shows what others wrote, and not an undo of one's own. */
export const BY_OTHERS = 'by others'

/** Marks one in which this editor takes its own copy away, because a colleague's stands. Source: SPEC.md [B23]. */
export const ASIDE = 'aside'

export const nothingPending = (): Pending => ({ local: [] })

/** `drawn` is the state up to which everything has been written: a new list starts there. */
export const withTransaction = (pending: Pending, tr: Transaction, drawn: Pending): Pending => {
  if (!tr.docChanged) return pending
  const local = pending === drawn ? [] : pending.local
  return tr.getMeta(pendingKey) === SHOWN ? { local } : { local: [...local, tr] }
}
