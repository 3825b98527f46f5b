import { createSignal, For, Show } from 'solid-js'
import type { No } from '../api.ts'
import { admit, type Application } from './asked.ts'
import { dayOf } from '../dates.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Refused } from '../ui/Refused.tsx'
import { VoiceWords } from '../voices/VoiceWords.tsx'

type Props = { workshopId: string; applications: Application[]; onAdmitted: () => void }

/** Who asks to come in; nothing is shown while nobody does. */
export const Asking = (props: Props) => {
  const [welcomed, setWelcomed] = createSignal<string>()
  const [no, setNo] = createSignal<No>()
  const welcome = async (application: Application) => {
    const answer = await admit(props.workshopId, application.id)
    setNo('refusal' in answer ? answer.refusal : undefined)
    if (!no()) setWelcomed(application.name)
    props.onAdmitted()
  }
  return (
    <>
      <Show when={welcomed()} keyed>
        {(name) => <Notice focused>{t('workshop.admitted', { name })}</Notice>}
      </Show>
      <Refused no={no()} />
      <Show when={props.applications.length > 0}>
        <section class="card asking" aria-labelledby="asking">
          <h2 id="asking">{t('workshop.asking')}</h2>
          <ul>
            <For each={props.applications}>
              {(application) => (
                <li>
                  <div>
                    <p class="who">
                      <bdi>{application.name}</bdi>
                    </p>
                    <p class="note">
                      <VoiceWords voice={application.knowledge} />
                      {' · '}
                      {t('workshop.askingSince', { day: dayOf(application.at) })}
                    </p>
                  </div>
                  <Button
                    look="filled"
                    aria-label={t('workshop.admitPerson', { name: application.name })}
                    onClick={() => void welcome(application)}
                  >
                    {t('workshop.admit')}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </>
  )
}
