import { createUniqueId, For } from 'solid-js'
import { organisationKinds, type OrganisationKind } from '../../shared/organisations.ts'
import { language, t } from '../i18n.ts'

/** In the order of the alphabet, and whatever is none of these at the end. */
const inOrder = (): OrganisationKind[] =>
  [...organisationKinds].sort((a, b) => {
    if (a === 'other' || b === 'other') return Number(a === 'other') - Number(b === 'other')
    return t(`organisationKind.${a}`).localeCompare(t(`organisationKind.${b}`), language())
  })

/** What kind of thing an organisation is. */
export const ChooseKind = (props: {
  chosen: OrganisationKind
  onChoose: (kind: OrganisationKind) => void
}) => {
  const name = createUniqueId()
  return (
    <fieldset class="field">
      <legend>{t('organisation.kindAsked')}</legend>
      <div class="choices">
        <For each={inOrder()}>
          {(kind) => (
            <label class="choice">
              <input
                type="radio"
                name={name}
                checked={props.chosen === kind}
                onChange={() => props.onChoose(kind)}
              />
              <span>{t(`organisationKind.${kind}`)}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
