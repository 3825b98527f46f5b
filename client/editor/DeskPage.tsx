import { useParams } from '@solidjs/router'
import { ErrorBoundary, Show } from 'solid-js'
import type { Answer } from '../api.ts'
import type { DocumentView } from './asked.ts'
import { isNo, openPageFor, pageOf } from '../api.ts'
import { openDocument, takePen } from './asked.ts'
import { person, refreshMe } from '../people/me.ts'
import { Answered } from '../ui/Answered.tsx'
import { Failure } from '../ui/Failure.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { createSuccession } from './connection/succession.ts'
import { Desk } from './Desk.tsx'
import './desk.css'

type Opened = { document: DocumentView; pen: number; person: string }

/** A text and a pen for this page. A pen serves one load: the next takes another. Source: trace/SPEC.md [P1]. */
const openDesk = async (id: string): Promise<Answer<Opened>> => {
  const [view, taken] = await Promise.all([openDocument(id), takePen(id)])
  if (isNo(view)) return view
  if (isNo(taken)) return taken
  openPageFor(pageOf() ?? taken.person)
  return { document: view, ...taken }
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

const Sessions = (props: { opened: Opened }) => {
  // Should the session lapse, the e-mail to sign in again with is already in its field.
  if (!person()) void refreshMe()
  const session = createSuccession(
    { documentId: props.opened.document.document.id, person: props.opened.person },
    props.opened.pen,
  )
  return (
    <ErrorBoundary fallback={<Broken />}>
      <Show when={session()} keyed>
        {(now) => <Desk opened={props.opened.document} session={now} />}
      </Show>
    </ErrorBoundary>
  )
}

const Broken = () => (
  <main class="page">
    <Failure refusal="broken" again={() => location.reload()} />
  </main>
)
