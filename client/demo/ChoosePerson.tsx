import { useNavigate } from '@solidjs/router'
import { createSignal, For } from 'solid-js'
import type { No } from '../api.ts'
import { enterDemo, type DemoPerson } from './asked.ts'
import { t } from '../i18n.ts'
import { meetAnew } from '../people/me.ts'
import { Button } from '../ui/Button.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { PersonMark } from '../ui/PersonMark.tsx'
import { Refused } from '../ui/Refused.tsx'
import { VoiceWords } from '../voices/VoiceWords.tsx'

const things = ['try1', 'try2', 'try3'] as const

/** Four people, one press each. */
export const ChoosePerson = (props: { people: DemoPerson[] }) => {
  const navigate = useNavigate()
  const [no, setNo] = createSignal<No>()
  const [busy, setBusy] = createSignal(false)
  const enter = async (personId: string) => {
    if (busy()) return
    setBusy(true)
    const answer = await enterDemo(personId)
    if ('refusal' in answer) {
      setBusy(false)
      return setNo(answer.refusal)
    }
    await meetAnew()
    return navigate(`/l/${answer.workshopId}`)
  }
  return (
    <>
      <PageHead title={t('demo.title')} lead={t('demo.lead')} />
      <section aria-labelledby="choose">
        <h2 id="choose">{t('demo.choose')}</h2>
        <p class="note">{t('demo.chooseText')}</p>
        <Refused no={no()} />
        <ul class="demo-people">
          <For each={props.people}>
            {(person) => (
              <li>
                <PersonMark initials={person.initials} style={person.style} voice={person.voice} />
                <div>
                  <h3>{person.name}</h3>
                  <p class="note">
                    <VoiceWords voice={person.voice} />
                  </p>
                  <p>{t(`demo.who.${person.door}`)}</p>
                </div>
                <Button busy={busy()} onClick={() => void enter(person.personId)}>
                  {t('demo.enter', { name: person.name.split(' ')[0] ?? '' })}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </section>
      <section aria-labelledby="try">
        <h2 id="try">{t('demo.tryTitle')}</h2>
        <ol class="demo-things">
          <For each={things}>{(thing) => <li>{t(`demo.${thing}`)}</li>}</For>
        </ol>
      </section>
    </>
  )
}
