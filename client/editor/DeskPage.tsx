import { useParams } from '@solidjs/router'
import { ErrorBoundary, Show } from 'solid-js'
import type { Answer, No as Refusal } from '../api.ts'
import type { DocumentView } from './asked.ts'
import { isNo, openPageFor, pageOf } from '../api.ts'
import { openDocument, takePen } from './asked.ts'
import { speakIn } from '../i18n.ts'
import { person, refreshMe } from '../people/me.ts'
import { Answered } from '../ui/Answered.tsx'
import { later } from '../ui/later.tsx'
import { Failure } from '../ui/Failure.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { isOwner, personHere } from '../devices/own-devices.ts'
import { createSuccession, type First } from './connection/succession.ts'
import { Desk } from './Desk.tsx'
import './desk.css'

type No = { refusal: Refusal }
type Opened = First & { document: DocumentView; person: string }

const fetchKept = () => import('../kept/open-kept.ts')

/** A text and a pen for this page. A pen serves one load: the next takes another. Source: trace/SPEC.md [P1]. */
const openDesk = async (id: string): Promise<Answer<Opened>> => {
  if (personHere()) void fetchKept().catch(() => {})
  const [view, taken] = await Promise.all([openDocument(id), takePen(id)])
  if (!isNo(view)) await speakIn(view.document.kind).catch(() => {})
  if (isNo(view)) return withoutServer(id, view)
  // A server that has no room to write a pen still lets one read.
  if (isNo(taken) && taken.refusal === 'broken') return toRead(view)
  if (isNo(taken)) return withoutServer(id, taken)
  const { pen, person } = taken
  openPageFor(pageOf() ?? person)
  const kept = isOwner(person) ? await fetchKept().catch(() => undefined) : undefined
  return { document: view, pen, person, kept: await kept?.keptFor(person, view) }
}

const toRead = (document: DocumentView): Opened => {
  const person = document.me.personId
  openPageFor(pageOf() ?? person)
  return { document, person, pen: null, kept: undefined }
}

/** On a device that is one's own, the text as it was kept. */
const withoutServer = async (id: string, no: No): Promise<Answer<Opened>> => {
  const person = pageOf() ?? personHere()
  if (!person || !isOwner(person)) return no
  if (no.refusal !== 'no-network' && no.refusal !== 'broken') return no
  const kept = await fetchKept()
    .then(({ openKept }) => openKept(person, id))
    .catch(() => undefined)
  if (kept === undefined) return no
  await speakIn(kept.document.document.kind).catch(() => {})
  openPageFor(person)
  return { pen: undefined, ...kept }
}

const LostWords = later(async () => {
  const [found] = await Promise.all([import('../kept/LostWords.tsx'), speakIn('kept')])
  return found.LostWords
})

/** Whose words may be here although the text is not for them any more. */
const lostFor = (answer: Answer<Opened> | undefined) =>
  answer && isNo(answer) && answer.refusal === 'not-found' ? personHere() : undefined

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
          <Show when={lostFor(opened.answer())}>
            {(person) => <LostWords person={person()} document={params.id} />}
          </Show>
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
    props.opened,
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
