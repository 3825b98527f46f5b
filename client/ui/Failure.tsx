import { A } from '@solidjs/router'
import { lazy, Show, Suspense } from 'solid-js'
import type { No } from '../api.ts'
import { speakIn, t } from '../i18n.ts'
import { isOwner, personHere } from '../devices/own-devices.ts'
import { Button } from './Button.tsx'
import { PageHead } from './PageHead.tsx'

/** The browser has it at hand where it is needed; elsewhere nothing is kept. */
const KeptTexts = lazy(() =>
  Promise.all([import('../kept/KeptTexts.tsx'), speakIn('kept')]).then(
    ([found]) => ({ default: found.KeptTexts }),
    () => ({ default: () => null }),
  ),
)

/** Who is in on this device, where it keeps their texts. */
const keeper = () => {
  const person = personHere()
  return person !== undefined && isOwner(person) ? person : undefined
}

/** A page that could not open: what happened, and what to do. */
export const Failure = (props: { refusal: No; again?: (() => void) | undefined }) => (
  <Show
    when={props.refusal === 'no-network' || props.refusal === 'broken' ? props.refusal : undefined}
    fallback={props.refusal === 'other-person' ? <OtherPerson /> : <NotFound />}
  >
    {(kind) => (
      <PageHead
        title={t(kind() === 'broken' ? 'frame.brokenTitle' : 'frame.offlineTitle')}
        lead={t(kind() === 'broken' ? 'frame.brokenText' : 'frame.offlineText')}
      >
        <p class="actions">
          <Button look="filled" onClick={() => props.again?.()}>
            {t('frame.again')}
          </Button>
        </p>
        <Show when={keeper()}>
          {(person) => (
            <Suspense>
              <KeptTexts person={person()} />
            </Suspense>
          )}
        </Show>
      </PageHead>
    )}
  </Show>
)

/** The frame says what to do. */
const OtherPerson = () => <PageHead title={t('frame.otherPersonTitle')} />

/** Absent and forbidden look the same. */
export const NotFound = () => (
  <PageHead title={t('frame.notFoundTitle')} lead={t('frame.notFoundText')}>
    <p>
      <A href="/">{t('frame.backHome')}</A>
    </p>
  </PageHead>
)
