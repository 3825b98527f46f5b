import { createMemo } from 'solid-js'
import type { Desk } from '../create-desk.ts'
import type { ListedPart } from '../parts/listed-parts.ts'
import type { Writing } from '../view/create-writing.ts'
import { Legend } from './Legend.tsx'
import { characterAtCaret, whoAt } from './who-at.ts'
import { writersOf } from './writers-of.ts'

/** Beside the sheet, while authors are shown: who wrote the part where the caret is. */
export const Margin = (props: { desk: Desk; writing: Writing; part: ListedPart | undefined }) => {
  const { session } = props.desk
  const writers = createMemo(() => {
    session.linksVersion()
    const { doc } = props.writing.state()
    return writersOf(
      session,
      props.writing,
      props.part?.at ?? 0,
      props.part?.end ?? firstPart(doc.content.size),
    )
  })
  const firstPart = (size: number) => props.part?.at ?? size
  const here = createMemo(() => {
    const state = props.writing.state()
    return whoAt(session, props.writing.binding, state, characterAtCaret(state))?.writer?.person ?? null
  })
  return (
    <div class="margin no-print">
      <Legend
        writers={writers()}
        voices={props.desk.voices}
        me={props.desk.opened.me.personId}
        here={here()}
        onAsk={props.desk.actions.forKeys.sayWhoWroteHere}
      />
    </div>
  )
}
