import { useParams } from '@solidjs/router'
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import type { Answer, DocumentView } from '../api.ts'
import { isNo, openDocument, takePen } from '../api.ts'
import { Answered } from '../ui/Answered.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { openSession } from './connection/session.ts'
import type { Leftover } from './connection/session.ts'
import { renewal } from './connection/renewal.ts'
import { Desk } from './Desk.tsx'
import './desk.css'

type Opened = { document: DocumentView; pen: number }

/** A text and a pen for this page. A pen serves one load: the next takes another. Source: trace/SPEC.md [P1]. */
const openDesk = async (id: string): Promise<Answer<Opened>> => {
  const [view, taken] = await Promise.all([openDocument(id), takePen(id)])
  if (isNo(view)) return view
  return isNo(taken) ? taken : { document: view, pen: taken.pen }
}

export const DeskPage = () => {
  const params = useParams<{ id: string }>()
  const opened = createAnswer(() => params.id, openDesk)
  const ready = () => {
    const answer = opened.answer()
    return answer && !isNo(answer) ? answer : undefined
  }
  return (
    <Show
      when={ready()}
      keyed
      fallback={
        <main class="page">
          <Answered of={opened.answer()} again={opened.again}>
            {() => <></>}
          </Answered>
        </main>
      }
    >
      {(answer) => <Sessions opened={answer} />}
    </Show>
  )
}

type Turn = { pen: number; leftover?: Leftover }

/** One session after another on the same page: when a pen can no longer be used, its unsaved words go on with a new one. */
const Sessions = (props: { opened: Opened }) => {
  const { document } = props.opened.document
  const [turn, setTurn] = createSignal<Turn>({ pen: props.opened.pen })
  return (
    <Show when={turn()} keyed>
      {(now) => {
        const session = openSession(document.id, now.pen, now.leftover)
        const renew = renewal(document.id, session, (pen) => {
          const leftover = session.ready() ? { doc: session.doc, pen: session.pen } : now.leftover
          setTurn({ pen, ...(leftover ? { leftover } : {}) })
        })
        const ending = createMemo(() => session.saved.facts().ending)
        createEffect(
          on([ending, session.notice], ([end, notice]) => {
            if (end === 'pen-unusable' || notice === 'redacted') renew()
            if (notice === 'schema') session.saved.ended('read-only')
          }),
        )
        return <Desk opened={props.opened.document} session={session} />
      }}
    </Show>
  )
}
