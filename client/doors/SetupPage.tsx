import { A, useLocation, useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { openSetup } from './asked.ts'
import { DeviceStep } from '../devices/DeviceStep.tsx'
import { DemoDoor } from '../demo/DemoDoor.tsx'
import { t } from '../i18n.ts'
import { Answered } from '../ui/Answered.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { SetupForm } from './SetupForm.tsx'
import './doors.css'

/** Once for each place: the first person opens the first workshop with the link that the start printed. */
export const SetupPage = () => {
  const location = useLocation()
  const navigate = useNavigate()
  const [opened, setOpened] = createSignal<string>()
  const { answer, again } = createAnswer(
    () => 'setup',
    () => openSetup(),
  )
  return (
    <div class="door">
      <Show
        when={!opened()}
        fallback={<DeviceStep onDone={() => navigate(`/l/${opened()}`, { replace: true })} />}
      >
        <Answered of={answer()} again={again}>
          {(setup) => (
            <Show
              when={setup().open}
              fallback={
                <PageHead title={t('setup.closedTitle')} lead={t('setup.closedText')}>
                  <p class="actions">
                    <A class="button filled" href="/entra">
                      {t('frame.enter')}
                    </A>
                  </p>
                </PageHead>
              }
            >
              <PageHead title={t('setup.title')} lead={t('setup.lead')}>
                <p class="actions">
                  <DemoDoor token={location.hash.slice(1)} />
                </p>
              </PageHead>
              <SetupForm token={location.hash.slice(1)} onOpen={setOpened} />
            </Show>
          )}
        </Answered>
      </Show>
    </div>
  )
}
