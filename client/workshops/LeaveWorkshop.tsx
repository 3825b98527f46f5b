import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { leaveWorkshop } from './asked.ts'
import { t } from '../i18n.ts'
import { refreshMe } from '../people/me.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Refused } from '../ui/Refused.tsx'

/** One may leave at any time; what happens to one's words is said before. */
export const LeaveWorkshop = (props: { workshopId: string }) => {
  const navigate = useNavigate()
  const [asking, setAsking] = createSignal(false)
  const { busy, no, submit } = createSubmit(async () => {
    const answer = await leaveWorkshop(props.workshopId)
    if ('refusal' in answer) return answer.refusal
    await refreshMe()
    navigate('/')
    return undefined
  })
  return (
    <section class="leave">
      <button class="link" onClick={() => setAsking(true)}>
        {t('workshop.leave')}
      </button>
      <Show when={asking()}>
        <Dialog title={t('workshop.leave')} onClose={() => setAsking(false)}>
          <form class="form" onSubmit={submit}>
            <p>{t('workshop.leaveText')}</p>
            <Refused no={no()} />
            <p class="actions">
              <Button look="filled" onClick={() => setAsking(false)}>
                {t('workshop.leaveNo')}
              </Button>
              <Button type="submit" look="plain" busy={busy()}>
                {t('workshop.leaveYes')}
              </Button>
            </p>
          </form>
        </Dialog>
      </Show>
    </section>
  )
}
