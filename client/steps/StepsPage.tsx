import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { listPens, listSteps, openDocument } from '../api.ts'
import { t } from '../i18n.ts'
import { Answered } from '../ui/Answered.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { Icon } from '../ui/Icon.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { StepDays } from './StepDays.tsx'
import './steps.css'

/** How a text came to be, as a list: who, where, when. No totals, no hours. */
export const StepsPage = () => {
  const params = useParams<{ id: string }>()
  const text = createAnswer(() => params.id, openDocument)
  const steps = createAnswer(() => params.id, listSteps)
  const pens = createAnswer(() => params.id, listPens)
  return (
    <Answered of={text.answer()} again={text.again}>
      {(opened) => (
        <div class="steps-page">
          <PageHead eyebrow={opened().document.title} title={t('steps.title')} lead={t('steps.lead')}>
            <p class="actions">
              <a class="button" href={`/t/${params.id}`}>
                <Icon name="back" />
                {t('steps.backToText')}
              </a>
            </p>
          </PageHead>
          <Answered of={steps.answer()} again={steps.again}>
            {(listed) => (
              <Show when={listed().steps.length > 0} fallback={<p class="lead">{t('steps.empty')}</p>}>
                <StepDays steps={listed().steps} pens={pens.answer()} />
              </Show>
            )}
          </Answered>
        </div>
      )}
    </Answered>
  )
}
