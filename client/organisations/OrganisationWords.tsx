import { t } from '../i18n.ts'
import type { Organisation } from './asked.ts'

/** A name, and in smaller letters what it is and where. */
export const OrganisationWords = (props: { of: Organisation }) => (
  <span>
    <bdi>{props.of.name}</bdi>{' '}
    <span class="note">
      {[props.of.kind === 'other' ? '' : t(`organisationKind.${props.of.kind}`), props.of.region]
        .filter(Boolean)
        .join(', ')}
    </span>
  </span>
)
