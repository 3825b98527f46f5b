import { A, useParams } from '@solidjs/router'
import { For } from 'solid-js'
import { openPact } from '../workshops/group-calls.ts'
import { t } from '../i18n.ts'
import { Answered } from '../ui/Answered.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { PactField } from './PactField.tsx'
import { pactFields } from '../../shared/pact.ts'
import './pact.css'

/** What the group agrees on: five questions, answered together. */
export const PactPage = () => {
  const params = useParams<{ id: string }>()
  const { answer, again } = createAnswer(() => params.id, openPact)
  return (
    <Answered of={answer()} again={again}>
      {(pact) => (
        <div class="pact">
          <PageHead eyebrow={pact().workshop.name} title={t('pact.title')} lead={t('pact.lead')}>
            <p class="actions">
              <A href={`/l/${params.id}`}>{t('members.back')}</A>
            </p>
          </PageHead>
          <For each={pactFields}>
            {(field) => (
              <PactField
                workshopId={params.id}
                wording={pact().fields.find((one) => one.field === field)!}
                onChanged={again}
              />
            )}
          </For>
        </div>
      )}
    </Answered>
  )
}
