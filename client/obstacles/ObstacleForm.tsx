import { createEffect, createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { plainAddress } from '../../shared/plain-address.ts'
import { isNo } from '../api.ts'
import { seemsEmail } from '../doors/email.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Refused } from '../ui/Refused.tsx'
import { tellObstacle, type Way } from './asked.ts'
import { keepDraft, nothing, readDraft } from './draft.ts'
import { WhomToWrite } from './WhomToWrite.tsx'

type Props = { to: NonNullable<Way['to']>; from: string | undefined }

/** Words that stay in the field, and in the tab, until they have gone. */
export const ObstacleForm = (props: Props) => {
  const [given, give] = createStore({ ...readDraft() })
  const [tried, setTried] = createSignal(false)
  const [sent, setSent] = createSignal<{ reply: string }>()
  createEffect(() => keepDraft({ words: given.words, reply: given.reply }))
  const page = () => props.from && plainAddress(props.from)
  const wrongWords = () => (tried() && !given.words.trim() ? t('obstacle.wordsMissing') : undefined)
  const wrongReply = () =>
    tried() && given.reply.trim() && !seemsEmail(given.reply) ? t('signIn.emailMissing') : undefined
  const { busy, no, submit } = createSubmit(async () => {
    setTried(true)
    if (wrongWords() || wrongReply()) return undefined
    const reply = given.reply.trim()
    const from = page()
    const answer = await tellObstacle({
      words: given.words,
      ...(from && { page: from }),
      ...(reply && { reply }),
    })
    if (isNo(answer)) return answer.refusal
    setTried(false)
    give(nothing)
    keepDraft(null)
    setSent({ reply })
    return undefined
  })
  return (
    <Show
      when={!sent()}
      fallback={
        <>
          <Notice focused>
            <p>{t('obstacle.sent', { name: props.to.name })}</p>
            <Show when={sent()?.reply}>
              {(email) => <p>{t('obstacle.sentReply', { email: email() })}</p>}
            </Show>
          </Notice>
          <p class="actions">
            <Button onClick={() => setSent(undefined)}>{t('obstacle.another')}</Button>
          </p>
        </>
      }
    >
      <form class="form" novalidate onSubmit={submit}>
        <Field
          multiline
          label={t('obstacle.words')}
          hint={t('obstacle.wordsHint')}
          value={given.words}
          onValue={(words) => give({ words })}
          wrong={wrongWords()}
        />
        <Field
          label={t('obstacle.reply')}
          hint={t('obstacle.replyHint')}
          type="email"
          autocomplete="email"
          value={given.reply}
          onValue={(reply) => give({ reply })}
          wrong={wrongReply()}
        />
        <p class="note">
          {t('obstacle.goesTo', { name: props.to.name })}{' '}
          <Show when={page()}>{(from) => t('obstacle.page', { page: from() })}</Show>
        </p>
        <Refused no={no()} />
        <Show when={no()}>
          <div>
            <p>{t('obstacle.still')}</p>
            <WhomToWrite to={props.to} />
          </div>
        </Show>
        <Button type="submit" look="filled" busy={busy()}>
          {t('obstacle.send')}
        </Button>
      </form>
    </Show>
  )
}
