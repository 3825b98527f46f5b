import { createSignal, For, Show } from 'solid-js'
import { isNo, type No } from '../api.ts'
import { secondPaperCode, type PaperCode } from './asked.ts'
import { dayOf } from '../dates.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Refused } from '../ui/Refused.tsx'

type Props = { workshopId: string; me: string; codes: PaperCode[]; onChanged: () => void }

const waits = (code: PaperCode) =>
  code.wantsSecond && code.second === null && code.usedAt === null && !isOver(code)
const isOver = ({ expiresAt }: PaperCode) => expiresAt <= Date.now()

const gaveOf = ({ by, name, at, second }: PaperCode) =>
  second === null
    ? t('paper.gave', { by, name, day: dayOf(at) })
    : t('paper.gaveTwo', { by, name, second, day: dayOf(at) })

const stateOf = (code: PaperCode) => {
  if (code.usedAt !== null) return t('paper.used', { day: dayOf(code.usedAt) })
  if (isOver(code)) return t('paper.over')
  return waits(code) ? t('paper.waits') : t('paper.until', { day: dayOf(code.expiresAt) })
}

/** Who gave a code to whom, for every member to see; and the second hand, where one is wanted. */
export const PaperLog = (props: Props) => {
  const [no, setNo] = createSignal<No>()
  const [confirmed, setConfirmed] = createSignal(false)
  const confirm = async (code: PaperCode) => {
    const answer = await secondPaperCode(props.workshopId, code.id)
    setNo(isNo(answer) ? answer.refusal : undefined)
    setConfirmed(!isNo(answer))
    props.onChanged()
  }
  const mayConfirm = (code: PaperCode) =>
    waits(code) && code.madeBy !== props.me && code.personId !== props.me
  return (
    <Show when={props.codes.length > 0}>
      <section aria-labelledby="paper-log">
        <h3 id="paper-log">{t('paper.log')}</h3>
        <ul class="paper-log">
          <For each={props.codes}>
            {(code) => (
              <li>
                <p>{gaveOf(code)}</p>
                <p class="note">{stateOf(code)}</p>
                <Show when={mayConfirm(code)}>
                  <Button onClick={() => void confirm(code)}>
                    {t('paper.confirm', { name: code.name })}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Refused no={no()} />
        <Show when={confirmed()}>
          <Notice focused>{t('paper.confirmed')}</Notice>
        </Show>
      </section>
    </Show>
  )
}
