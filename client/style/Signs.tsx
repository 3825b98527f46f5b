import { For } from 'solid-js'
import { lines, styleOf } from '../../shared/people.ts'
import { t } from '../i18n.ts'
import { PersonMark } from '../ui/PersonMark.tsx'
import { Shape } from '../ui/Shape.tsx'
import { Weave } from '../ui/Weave.tsx'
import { kindsInOrder } from '../voices/kinds-in-order.ts'

const DISTINCT = 24

/** Letters of nobody: A with A, B with B. */
const lettersOf = (number: number) => String.fromCharCode(65 + number).repeat(2)

export const People = () => (
  <>
    <p>{t('style.peopleText')}</p>
    <ul class="crowd">
      <For each={Array.from({ length: DISTINCT }, (_, number) => number)}>
        {(number) => {
          const style = styleOf(number)
          return (
            <li class={`hue-${style.hue}`}>
              <PersonMark initials={lettersOf(number)} style={style} voice={['lived']} />
              <span style={{ 'border-bottom': `3px ${lines[style.line]} var(--hue)` }}>
                {lettersOf(number)}
              </span>
            </li>
          )
        }}
      </For>
    </ul>
  </>
)

export const Kinds = () => (
  <>
    <p>{t('style.kindsText')}</p>
    <ul class="kind-signs">
      <For each={kindsInOrder()}>
        {(kind) => (
          <li>
            <span class="pair">
              <Shape of={kind} filled />
              <Shape of={kind} />
            </span>
            <b>{t(`knowledge.many.${kind}`)}</b>
            <Weave of={kind} />
            <Weave of={kind} opened />
            <Weave of={null} />
            <PersonMark initials="AA" style={styleOf(0)} voice={[kind]} />
          </li>
        )}
      </For>
    </ul>
  </>
)
