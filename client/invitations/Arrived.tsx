import { A } from '@solidjs/router'
import { createSignal, onMount, Show } from 'solid-js'
import { isNo } from '../api.ts'
import { openInvitation, type Invitation } from './asked.ts'
import { mustAsk } from '../devices/answer.ts'
import { DeviceStep } from '../devices/DeviceStep.tsx'
import { t } from '../i18n.ts'
import { person } from '../people/me.ts'
import { PracticeSheet } from '../practice/PracticeSheet.tsx'
import { PageHead } from '../ui/PageHead.tsx'

type Inside = NonNullable<Invitation['inside']>

/** One’s own sheet to try on; and the group’s text, for whom the group was waiting. */
export const Arrived = (props: { token: string }) => {
  const [inside, setInside] = createSignal<Inside | null>()
  const [asking, setAsking] = createSignal(false)
  onMount(async () => {
    const [answer, asks] = await Promise.all([openInvitation(props.token), mustAsk()])
    setAsking(asks)
    setInside(isNo(answer) ? null : answer.inside)
  })
  const way = ({ documentId, workshopId }: Inside) => (documentId ? `/t/${documentId}` : `/l/${workshopId}`)
  return (
    <Show when={inside() !== undefined}>
      <PageHead
        title={t(inside() ? 'invitation.insideTitle' : 'invitation.sentTitle')}
        lead={t(inside() ? 'invitation.insideText' : 'invitation.sentText')}
      />
      <Show when={asking()}>
        <DeviceStep inside onDone={() => setAsking(false)} />
      </Show>
      <Show when={person()}>{(me) => <PracticeSheet personId={me().id} focused={!asking()} />}</Show>
      <Show when={inside()} fallback={<p>{t('invitation.sentNext')}</p>}>
        {(place) => (
          <p class="actions">
            <A class="button filled" href={way(place())}>
              {t(place().documentId ? 'invitation.toText' : 'invitation.toWorkshop')}
            </A>
          </p>
        )}
      </Show>
      <Show when={!inside()}>
        <p class="actions">
          <A class="button" href="/">
            {t('frame.backHome')}
          </A>
        </p>
      </Show>
    </Show>
  )
}
