import { createResource, createSignal, Show } from 'solid-js'
import { isNo } from '../api.ts'
import { confirmSecondFactor, type NewSecret } from './asked.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Field } from '../ui/Field.tsx'
import { Refused } from '../ui/Refused.tsx'

type Props = { secret: NewSecret; onDone: (spares: string[]) => void; onKeep: () => void }

/** The picture as one path; drawn here, so that the secret goes to nobody. */
const drawn = async (words: string) => {
  const { data, size } = (await import('uqr')).encode(words, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { path: path.join(''), size }
}

/** The app takes the secret from a picture, a press or letters; its first digits show that it did. */
export const NewSecondFactor = (props: Props) => {
  const [picture] = createResource(() => props.secret.address, drawn)
  const [code, setCode] = createSignal('')
  const [wrong, setWrong] = createSignal<string>()
  const { busy, no, submit } = createSubmit(async () => {
    setWrong(undefined)
    const answer = await confirmSecondFactor(code())
    if (!isNo(answer)) props.onDone(answer.spares)
    else if (answer.refusal !== 'second-wrong') return answer.refusal
    else setWrong(t('refusal.second-wrong'))
    return undefined
  })
  return (
    <form class="form second" novalidate onSubmit={submit}>
      <p>{t('second.how')}</p>
      <Show when={picture.latest}>
        {(known) => (
          <svg
            class="qr"
            viewBox={`0 0 ${known().size} ${known().size}`}
            role="img"
            aria-label={t('second.picture')}
          >
            <path d={known().path} />
          </svg>
        )}
      </Show>
      <p>
        <a href={props.secret.address}>{t('second.openApp')}</a>
      </p>
      <p>
        {t('second.letters')} <span class="letters">{props.secret.words}</span>
      </p>
      <Field
        class="code"
        label={t('second.first')}
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength="9"
        value={code()}
        onValue={setCode}
        wrong={wrong()}
      />
      <Refused no={no()} />
      <p class="actions">
        <Button type="submit" look="filled" busy={busy()}>
          {t('second.confirm')}
        </Button>
        <Button look="plain" onClick={() => props.onKeep()}>
          {t('second.keep')}
        </Button>
      </p>
    </form>
  )
}
