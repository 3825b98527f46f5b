import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { shortTitle } from '../../shared/documents.ts'
import type { PenHolder } from '../editor/asked.ts'
import { t } from '../i18n.ts'
import { Restores } from '../steps/Restores.tsx'
import { StepDays } from '../steps/StepDays.tsx'
import { StepWalk, type VoiceOf } from '../steps/StepWalk.tsx'
import { Answered } from '../ui/Answered.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { Icon } from '../ui/Icon.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { openContributions } from './open-contributions.ts'
import { PartMap } from './PartMap.tsx'
import { Questions } from './Questions.tsx'
import './contributions.css'

/** How a text came to be: from which knowledge each part comes, then who, where and when. No totals, no hours. */
export const ContributionsPage = () => {
  const params = useParams<{ id: string }>()
  const { answer, again } = createAnswer(() => params.id, openContributions)
  return (
    <Answered of={answer()} again={again}>
      {(seen) => (
        <div class="contributions">
          <PageHead
            eyebrow={shortTitle(seen().document.title) || t('workshop.untitled')}
            title={t('contributions.title')}
            lead={t('contributions.lead')}
          >
            <p class="actions">
              <a class="button" href={`/t/${params.id}`}>
                <Icon name="back" />
                {t('contributions.backToText')}
              </a>
            </p>
          </PageHead>
          <Show when={seen().steps.length > 0} fallback={<p class="notice">{t('contributions.empty')}</p>}>
            <StepWalk documentId={params.id} steps={seen().steps} voiceOf={voicesOf(seen().pens)} />
          </Show>
          <div class="origins">
            <PartMap documentId={params.id} parts={seen().parts} />
            <Show when={seen().parts.some(({ opened }) => opened)}>
              <Questions documentId={params.id} parts={seen().parts} />
            </Show>
          </div>
          <Show when={seen().steps.length > 0}>
            <section class="step-list" aria-labelledby="steps">
              <h2 id="steps">{t('contributions.steps')}</h2>
              <p class="note">{t('contributions.stepsLead')}</p>
              <Restores restores={seen().restores} />
              <StepDays steps={seen().steps} voiceOf={voicesOf(seen().pens)} />
            </section>
          </Show>
        </div>
      )}
    </Answered>
  )
}

const voicesOf = (pens: PenHolder[]): VoiceOf => {
  const voices = new Map(pens.map(({ person, voice }) => [person, voice ?? []]))
  return (person) => voices.get(person) ?? []
}
