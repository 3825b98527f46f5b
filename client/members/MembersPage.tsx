import { A, useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { openWorkshop } from '../workshops/asked.ts'
import { Invite } from '../invitations/Invite.tsx'
import { t } from '../i18n.ts'
import { Answered } from '../ui/Answered.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { KindNotices } from './KindNotices.tsx'
import { KindsOfPeople } from './KindsOfPeople.tsx'
import { Wanted } from './Wanted.tsx'
import './members.css'

/** Which knowledge is at the table and which is missing, in sentences and in alphabetical order. */
export const MembersPage = () => {
  const params = useParams<{ id: string }>()
  const { answer, again } = createAnswer(() => params.id, openWorkshop)
  return (
    <Answered of={answer()} again={again}>
      {(view) => (
        <div class="members-page">
          <PageHead eyebrow={view().workshop.name} title={t('members.title')} lead={t('members.lead')}>
            <p class="actions">
              <A href={`/l/${params.id}`}>{t('members.back')}</A>
            </p>
          </PageHead>
          <div>
            <KindNotices notices={view().notices} />
            <KindsOfPeople view={view()} />
            <Show when={view().members.length < 3}>
              <p class="notice">{t('members.few')}</p>
            </Show>
          </div>
          <aside>
            <Invite workshopId={params.id} members={view().members.length} />
            <Wanted workshopId={params.id} wanted={view().wanted} onChanged={again} />
          </aside>
        </div>
      )}
    </Answered>
  )
}
