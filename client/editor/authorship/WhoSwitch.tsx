import { t } from '../../i18n.ts'
import { Button } from '../../ui/Button.tsx'
import type { Desk } from '../create-desk.ts'

/** Shows or hides who wrote; on a phone its name is enough, for the look tells whether it is on. */
export const WhoSwitch = (props: { who: Desk['who'] }) => {
  const words = () => t(props.who.on() ? 'desk.who.on' : 'desk.who.off')
  const name = () => words().split(':')[0]!
  return (
    <Button
      class="who-switch"
      aria-label={words()}
      aria-pressed={props.who.on()}
      onClick={() => props.who.toggle()}
    >
      <span>
        <span class="who-name">{name()}</span>
        <span class="who-state">{words().slice(name().length)}</span>
      </span>
    </Button>
  )
}
