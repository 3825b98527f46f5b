import { createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Knowledge } from '../../shared/voices.ts'
import { setUp } from './asked.ts'
import { t } from '../i18n.ts'
import { meetAnew } from '../people/me.ts'
import { ControllerFields, nothingSaid, saidInPart, saidWhole } from '../privacy/ControllerFields.tsx'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Field } from '../ui/Field.tsx'
import { Refused } from '../ui/Refused.tsx'
import { VoiceChoice } from '../voices/VoiceChoice.tsx'
import { seemsEmail } from './email.ts'

export const SetupForm = (props: { token: string; onOpen: (workshopId: string) => void }) => {
  const [given, give] = createStore({ name: '', email: '', workshop: '', purpose: '' })
  const [knowledge, setKnowledge] = createSignal<Knowledge[]>([])
  const [said, say] = createStore({ ...nothingSaid })
  const [tried, setTried] = createSignal(false)
  const wrong = {
    name: () => (tried() && !given.name.trim() ? t('people.nameMissing') : undefined),
    email: () => (tried() && !seemsEmail(given.email) ? t('signIn.emailMissing') : undefined),
    workshop: () => (tried() && !given.workshop.trim() ? t('setup.workshopNameMissing') : undefined),
    purpose: () => (tried() && !given.purpose.trim() ? t('setup.purposeMissing') : undefined),
  }
  const { busy, no, submit } = createSubmit(async () => {
    setTried(true)
    if (Object.values(wrong).some((field) => field()) || saidInPart(said)) return undefined
    const controller = saidWhole({ ...said })
    const answer = await setUp({
      token: props.token,
      email: given.email,
      name: given.name,
      knowledge: knowledge(),
      workshop: { name: given.workshop, purpose: given.purpose },
      ...(controller && { controller }),
    })
    if ('refusal' in answer) return answer.refusal
    await meetAnew()
    props.onOpen(answer.workshopId)
    return undefined
  })
  return (
    <form class="form" novalidate onSubmit={submit}>
      <h2>{t('setup.you')}</h2>
      <Field
        label={t('people.name')}
        hint={t('people.nameHint')}
        autocomplete="name"
        value={given.name}
        onValue={(name) => give('name', name)}
        wrong={wrong.name()}
      />
      <Field
        label={t('people.email')}
        type="email"
        autocomplete="email"
        value={given.email}
        onValue={(email) => give('email', email)}
        wrong={wrong.email()}
      />
      <VoiceChoice chosen={knowledge()} onChoose={setKnowledge} />
      <h2>{t('setup.workshop')}</h2>
      <Field
        label={t('setup.workshopName')}
        hint={t('setup.workshopNameHint')}
        value={given.workshop}
        onValue={(workshop) => give('workshop', workshop)}
        wrong={wrong.workshop()}
      />
      <Field
        multiline
        label={t('setup.purpose')}
        hint={t('setup.purposeHint')}
        value={given.purpose}
        onValue={(purpose) => give('purpose', purpose)}
        wrong={wrong.purpose()}
      />
      <h2>{t('privacy.setupTitle')}</h2>
      <ControllerFields said={said} onSay={(key, text) => say(key, text)} tried={tried()} />
      <Refused no={no()} />
      <Button type="submit" look="filled" busy={busy()}>
        {t('setup.open')}
      </Button>
    </form>
  )
}
