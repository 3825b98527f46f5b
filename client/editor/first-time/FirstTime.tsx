import { createSignal, Show } from 'solid-js'
import { t } from '../../i18n.ts'
import { Button } from '../../ui/Button.tsx'
import type { Desk } from '../create-desk.ts'
import { unsentWords } from '../connection/unsent.ts'
import { later } from '../../ui/later.tsx'
import type { Writing } from '../view/create-writing.ts'

const FirstWords = later(async () => (await import('./FirstWords.tsx')).FirstWords)

/** A sentence, or as many letters as one would have. */
const isSentence = (words: string): boolean => /\p{L}.*[.!?…]/su.test(words) || words.length >= 30

type Props = { desk: Desk; writing: Writing; onWrite: () => void }

/** For whoever opens a text of this group for the first time: that they may write here; then, once, that it is seen who did. */
export const FirstTime = (props: Props) => {
  const { session } = props.desk
  const [answered, setAnswered] = createSignal(false)
  const [known, setKnown] = createSignal(false)
  const mine = () => (props.writing.state(), unsentWords(session.body, [[session.pen, 0]]))
  const toldNow = () => !known() && props.desk.state() === 'saved' && isSentence(mine())
  const read = () => {
    setAnswered(true)
    props.desk.chooseMode(true)
  }
  const write = () => {
    setAnswered(true)
    props.desk.chooseMode(false)
    props.onWrite()
  }
  return (
    <>
      <Show when={!answered() && !mine()}>
        <section class="first-time no-print" aria-labelledby="first-time">
          <h2 id="first-time">{t('firstTime.title')}</h2>
          <p>{t('firstTime.text')}</p>
          <p class="actions">
            <Button look="filled" onClick={write}>
              {t('firstTime.write')}
            </Button>
            <Button onClick={read}>{t('firstTime.read')}</Button>
          </p>
        </section>
      </Show>
      <Show when={toldNow()}>
        <FirstWords who={props.desk.who} onClose={() => setKnown(true)} />
      </Show>
    </>
  )
}
