import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { t } from '../i18n.ts'
import { Answered } from '../ui/Answered.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { Icon } from '../ui/Icon.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { openSteps } from './open-steps.ts'
import { StepDays } from './StepDays.tsx'
import './steps.css'

/** How a text came to be, as a list: who, where, when. No totals, no hours. */
export const StepsPage = () => {
  const params = useParams<{ id: string }>()
  const { answer, again } = createAnswer(() => params.id, openSteps)
  return (
    <Answered of={answer()} again={again}>
      {(seen) => (
        <div class="steps-page">
          <PageHead
            eyebrow={seen().document.title || t('workshop.untitled')}
            title={t('steps.title')}
            lead={t('steps.lead')}
          >
            <p class="actions">
              <a class="button" href={`/t/${params.id}`}>
                <Icon name="back" />
                {t('steps.backToText')}
              </a>
            </p>
          </PageHead>
          <Show when={seen().steps.length > 0} fallback={<p class="lead">{t('steps.empty')}</p>}>
            <StepDays steps={seen().steps} pens={seen().pens} />
          </Show>
        </div>
      )}
    </Answered>
  )
}
