import { Show } from 'solid-js'
import { emailIn } from '../../shared/obstacles.ts'
import type { Way } from './asked.ts'

/** Who answers and where, in their own words; a mail address opens one's own mail. */
export const WhomToWrite = (props: { to: NonNullable<Way['to']> }) => (
  <address>
    <strong>
      <bdi>{props.to.name}</bdi>
    </strong>
    <span class="contact">
      <bdi>{props.to.contact}</bdi>
    </span>
    <Show when={emailIn(props.to.contact)}>{(email) => <a href={`mailto:${email()}`}>{email()}</a>}</Show>
  </address>
)
