import { Show } from 'solid-js'
import { emailIn } from '../../shared/obstacles.ts'
import type { Way } from './asked.ts'

/** Who answers and where, in their own words; the mail address among them opens one's own mail. */
export const WhomToWrite = (props: { to: NonNullable<Way['to']> }) => {
  const email = () => emailIn(props.to.contact)
  const place = () => props.to.contact.toLowerCase().indexOf(email() ?? '')
  return (
    <address>
      <strong>
        <bdi>{props.to.name}</bdi>
      </strong>
      <p class="contact">
        <Show when={email()} fallback={props.to.contact}>
          {(found) => (
            <>
              {props.to.contact.slice(0, place())}
              <a href={`mailto:${found()}`}>{props.to.contact.slice(place(), place() + found().length)}</a>
              {props.to.contact.slice(place() + found().length)}
            </>
          )}
        </Show>
      </p>
    </address>
  )
}
