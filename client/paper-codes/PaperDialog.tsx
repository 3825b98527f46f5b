import { createSignal, Show } from 'solid-js'
import { isNo } from '../api.ts'
import { listPaperCodes, type MadeCode } from './asked.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { Refused } from '../ui/Refused.tsx'
import { MakePaperCode } from './MakePaperCode.tsx'
import { PaperLog } from './PaperLog.tsx'
import { PaperSheet } from './PaperSheet.tsx'

type Props = { workshopId: string; me: string; onDone: () => void }

/** First whom it is for; then the code, shown once; below, what every member may see. */
export const PaperDialog = (props: Props) => {
  const { answer, again } = createAnswer(() => props.workshopId, listPaperCodes)
  const [made, setMade] = createSignal<MadeCode & { name: string }>()
  const known = () => {
    const now = answer()
    return now && !isNo(now) ? now : undefined
  }
  const no = () => {
    const now = answer()
    return now && isNo(now) ? now.refusal : undefined
  }
  return (
    <div class="paper-dialog">
      <Show
        when={made()}
        fallback={
          <>
            <p>{t('paper.text')}</p>
            <MakePaperCode
              workshopId={props.workshopId}
              withoutMail={(known()?.withoutMail ?? []).filter(({ personId }) => personId !== props.me)}
              onMade={(code) => {
                setMade(code)
                again()
              }}
            />
          </>
        }
      >
        {(code) => <PaperSheet code={code()} />}
      </Show>
      <Refused no={no()} />
      <PaperLog workshopId={props.workshopId} me={props.me} codes={known()?.codes ?? []} onChanged={again} />
      <p class="actions">
        <Button look={made() ? 'filled' : 'plain'} onClick={() => props.onDone()}>
          {t('paper.done')}
        </Button>
      </p>
    </div>
  )
}
