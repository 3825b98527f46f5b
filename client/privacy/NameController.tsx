import { createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'
import { isNo } from '../api.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Refused } from '../ui/Refused.tsx'
import { nameController } from './controller.ts'
import { ControllerFields, nothingSaid, saidWhole } from './ControllerFields.tsx'

/** For whoever opened this place, while nobody else is in it. */
export const NameController = (props: { onNamed: () => void }) => {
  const [said, say] = createStore({ ...nothingSaid })
  const [tried, setTried] = createSignal(false)
  const { busy, no, submit } = createSubmit(async () => {
    setTried(true)
    const whole = saidWhole({ ...said })
    if (!whole) return undefined
    const answer = await nameController(whole)
    if (isNo(answer)) return answer.refusal
    props.onNamed()
    return undefined
  })
  return (
    <form class="form" novalidate onSubmit={submit}>
      <p>{t('privacy.yours')}</p>
      <ControllerFields whole said={said} onSay={(key, text) => say(key, text)} tried={tried()} />
      <Refused no={no()} />
      <Button type="submit" look="filled" busy={busy()}>
        {t('privacy.save')}
      </Button>
    </form>
  )
}
