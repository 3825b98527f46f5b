import { A, useParams } from '@solidjs/router'
import { findPlace, openWorkshop } from './asked.ts'
import { Founders } from '../founders/Founders.tsx'
import { Invite } from '../invitations/Invite.tsx'
import { t } from '../i18n.ts'
import { PaperCodes } from '../paper-codes/PaperCodes.tsx'
import { Resume } from '../place/Resume.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Braid } from '../ui/Braid.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { MyVoice } from '../voices/MyVoice.tsx'
import { MyPause } from '../pauses/MyPause.tsx'
import { Asking } from './Asking.tsx'
import { LeaveWorkshop } from './LeaveWorkshop.tsx'
import { Pace } from './Pace.tsx'
import { WhoIsHere } from './WhoIsHere.tsx'
import { WorkshopTexts } from './WorkshopTexts.tsx'
import './workshop.css'

/** The group's home: purpose, texts, who is here. */
export const WorkshopPage = () => {
  const params = useParams<{ id: string }>()
  const { answer, again } = createAnswer(() => params.id, openWorkshop)
  const place = createAnswer(() => params.id, findPlace)
  const changed = () => {
    again()
    place.again()
  }
  return (
    <Answered of={answer()} again={again}>
      {(view) => (
        <div class="workshop">
          <PageHead
            eyebrow={t('workshop.eyebrow')}
            title={view().workshop.name}
            lead={view().workshop.purpose}
          >
            <p class="actions">
              <A href={`/l/${params.id}/patto`}>{t('pact.open')}</A>
              <A href={`/l/${params.id}/persone`}>{t('members.open')}</A>
            </p>
          </PageHead>
          <Braid />
          <div>
            <Asking workshopId={params.id} applications={view().applications} onAdmitted={again} />
            <Resume place={place.answer()} />
            <WorkshopTexts workshopId={params.id} documents={view().documents} onChanged={changed} />
          </div>
          <aside>
            <WhoIsHere view={view()} />
            <Invite workshopId={params.id} members={view().members.length}>
              <PaperCodes workshopId={params.id} me={view().me.personId} />
            </Invite>
            <Founders workshopId={params.id} forming={view().forming} />
            <MyVoice workshopId={params.id} view={view()} onChanged={again} />
            <MyPause workshopId={params.id} pause={view().me.pause} onChanged={again} />
            <Pace />
            <LeaveWorkshop workshopId={params.id} />
          </aside>
        </div>
      )}
    </Answered>
  )
}
