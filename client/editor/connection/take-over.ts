import * as Y from 'yjs'
import { epochOf } from '../../../shared/trace/pens.ts'
import type { Keeper } from '../../kept/keeper.ts'
import type { CharacterId } from '../binding/binding.ts'
import type { Brought, gatherWords } from './bring-words.ts'
import type { Leftover } from './session.ts'

/** The pages whose words this one takes over, and how; `taken` hears when they are here. */
export type Before = { lefts: readonly Leftover[]; gather: typeof gatherWords; taken?: () => void }

/** How often the words of a page on which one writes on are gathered anew; then they are taken as they are. */
const rounds = 20

/**
 * What the pages before never sent goes into `doc`. Where the page is kept, it is on the device in place of theirs before
 * any of it leaves: whenever the browser is killed, it is written once. Tells where one was writing; undefined when the
 * page was closed meanwhile.
 */
export const takeOver = async (
  { lefts, gather, taken }: Before,
  page: { doc: Y.Doc; person: string; keeper: Keeper | undefined; isOver: () => boolean },
): Promise<CharacterId | null | undefined> => {
  const { doc, person, keeper, isOver } = page
  const epoch = epochOf(doc.clientID)
  const needed = lefts.filter((left) => left.epoch < epoch || left.unsentPens().length > 0)
  if (needed.length === 0) {
    void keeper?.begin(() => Y.encodeStateAsUpdate(doc), lefts).then(taken)
    return null
  }
  let brought: Brought | undefined
  let changes = 0
  const count = () => changes++
  for (const left of needed) left.doc.on('update', count)
  for (let round = 0; keeper && round < rounds; round++) {
    const before = changes
    const take = () => (brought = gather(needed, doc, person)).state
    await keeper.begin(take, lefts)
    if (isOver() || changes === before) break
    brought = undefined
  }
  for (const left of needed) left.doc.off('update', count)
  if (isOver()) return undefined
  brought ??= gather(needed, doc, person)
  brought.apply()
  taken?.()
  return brought.startAt
}
