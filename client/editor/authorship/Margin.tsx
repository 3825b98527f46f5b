import { createDeferred, createMemo, untrack } from 'solid-js'
import type { Desk } from '../create-desk.ts'
import type { ListedPart } from '../parts/listed-parts.ts'
import type { Writing } from '../view/create-writing.ts'
import { Legend } from './Legend.tsx'
import { characterAtCaret, whoAt } from './who-at.ts'
import { writersOf } from './writers-of.ts'

/** Beside the sheet, while authors are shown: who wrote the part where the caret is. */
export const Margin = (props: { desk: Desk; writing: Writing; part: ListedPart | undefined }) => {
  const { session } = props.desk
  const partKey = createMemo(() => props.part?.key)
  /** A long part is not read again at every key. */
  const settled = createDeferred(props.writing.state, { timeoutMs: 300 })
  const writers = createMemo(() => {
    session.linksVersion()
    partKey()
    const { doc } = settled()
    const { at, end } = untrack(() => props.part) ?? { at: 0, end: doc.content.size }
    return writersOf(session, props.writing, at, end)
  })
  const here = createMemo(() => {
    const state = props.writing.state()
    return whoAt(session, props.writing.binding, state, characterAtCaret(state))?.writer?.person ?? null
  })
  return (
    <div class="margin no-print">
      <Legend
        whole={!props.part}
        writers={writers()}
        voices={props.desk.voices}
        me={props.desk.opened.me.personId}
        here={here()}
        onAsk={props.desk.actions.forKeys.sayWhoWroteHere}
      />
    </div>
  )
}
