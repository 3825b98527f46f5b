import { A, useLocation } from '@solidjs/router'
import { plainAddress } from '../../shared/plain-address.ts'
import { t } from '../i18n.ts'

/** On every page. Which kind of page it was goes along, never which text or group; `apart` opens it beside what one writes. */
export const ObstacleLink = (props: { apart?: true }) => {
  const location = useLocation()
  const from = () => encodeURIComponent(plainAddress(location.pathname))
  const href = () => (location.pathname === '/ostacolo' ? '/ostacolo' : `/ostacolo?da=${from()}`)
  return (
    <A href={href()} target={props.apart && '_blank'}>
      {t('frame.obstacle')}
    </A>
  )
}
