import { A } from '@solidjs/router'
import { For, type ParentProps } from 'solid-js'
import { isNo } from '../api.ts'
import { MyDevices } from '../devices/MyDevices.tsx'
import { t } from '../i18n.ts'
import { MyReading } from '../reading/MyReading.tsx'
import { MyPasskeys } from '../passkeys/MyPasskeys.tsx'
import { MySecondFactor } from '../second-factor/MySecondFactor.tsx'
import { MyVoices } from '../voices/MyVoices.tsx'
import { Answered } from '../ui/Answered.tsx'
import { later } from '../ui/later.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { me, refreshMe } from './me.ts'
import { MyData } from './MyData.tsx'
import { MyEmail } from './MyEmail.tsx'
import { MyName } from './MyName.tsx'
import './my-page.css'

const MyOrganisations = later(
  async () => (await import('../organisations/MyOrganisations.tsx')).MyOrganisations,
)

const sections = [
  { id: 'nome', title: 'mine.name.title' },
  { id: 'voce', title: 'mine.voices.title' },
  { id: 'realta', title: 'organisation.title' },
  { id: 'entrare', title: 'mine.doors.title' },
  { id: 'dispositivi', title: 'device.title' },
  { id: 'lettura', title: 'mine.reading.title' },
  { id: 'dati', title: 'data.title' },
] as const

/** For who is not in, this page is behind the door. */
const mine = () => {
  const known = me()
  return known && !isNo(known) && !known.person ? { refusal: 'signed-out' as const } : known
}

/** One's own page: what others see of one, how one enters, where one is in, how one reads. */
export const MyPage = () => (
  <Answered of={mine()} again={() => void refreshMe()}>
    {(known) => (
      <div class="my-page">
        <PageHead title={t('mine.title')} lead={t('mine.lead')}>
          <ul class="actions" aria-label={t('mine.title')}>
            <For each={sections}>
              {({ id, title }) => (
                <li>
                  <A href={`#${id}`}>{t(title)}</A>
                </li>
              )}
            </For>
          </ul>
        </PageHead>
        <Section of={sections[0]}>
          <MyName name={known().person?.name ?? ''} />
        </Section>
        <Section of={sections[1]}>
          <MyVoices />
        </Section>
        <Section of={sections[2]}>
          <MyOrganisations />
        </Section>
        <Section of={sections[3]}>
          <MyEmail email={known().person?.email ?? null} />
          <MyPasskeys />
          <MySecondFactor />
        </Section>
        <Section of={sections[4]}>
          <MyDevices />
        </Section>
        <Section of={sections[5]}>
          <MyReading />
        </Section>
        <Section of={sections[6]}>
          <MyData />
        </Section>
      </div>
    )}
  </Answered>
)

const Section = (props: ParentProps<{ of: (typeof sections)[number] }>) => (
  <section aria-labelledby={props.of.id}>
    <h2 id={props.of.id} tabindex="-1">
      {t(props.of.title)}
    </h2>
    <div>{props.children}</div>
  </section>
)
