import { For, Show } from 'solid-js'
import type { Knowledge } from '../../shared/voices.ts'
import type { PartOrigin } from './asked.ts'
import { t } from '../i18n.ts'
import { Shape } from '../ui/Shape.tsx'
import { kindsInOrder } from '../voices/kinds-in-order.ts'
import { PartLinks } from './PartLink.tsx'

type Props = { documentId: string; parts: PartOrigin[] }

/** Three questions about parity, answered in sentences: no figure, nobody first. */
export const Questions = (props: Props) => (
  <section class="questions" aria-labelledby="questions">
    <h2 id="questions">{t('contributions.questions')}</h2>
    <WhoOpened {...props} />
    <WhoChanged {...props} />
    <WhereMissing {...props} />
  </section>
)

/** Whatever is true of each kind, with the parts where it is; kinds without any are left out. */
const byKind = (parts: PartOrigin[], holds: (part: PartOrigin, kind: Knowledge) => boolean) =>
  kindsInOrder()
    .map((kind) => ({ kind, parts: parts.filter((part) => holds(part, kind)) }))
    .filter((found) => found.parts.length > 0)

const WhoOpened = (props: Props) => (
  <section>
    <h3>{t('contributions.whoOpened')}</h3>
    <ul class="openers">
      <For each={byKind(props.parts, ({ opened }, kind) => Boolean(opened?.voice.includes(kind)))}>
        {(found) => (
          <li>
            <Shape of={found.kind} />
            <span>
              {t(`knowledge.many.${found.kind}`)}:{' '}
              <PartLinks documentId={props.documentId} parts={found.parts} />
            </span>
          </li>
        )}
      </For>
    </ul>
  </section>
)

const WhoChanged = (props: Props) => {
  const pairs = () =>
    kindsInOrder().flatMap((by) =>
      byKind(props.parts, ({ changed }, of) => changed.some((pair) => pair.by === by && pair.of === of)).map(
        ({ kind, parts }) => ({ by, of: kind, parts }),
      ),
    )
  return (
    <section>
      <h3>{t('contributions.whoChanged')}</h3>
      <For each={pairs()} fallback={<p>{t('contributions.nothingChanged')}</p>}>
        {({ by, of, parts }) => (
          <p>
            {t('contributions.changedWords', {
              who: t(`contributions.who.${by}`),
              whose: t(`contributions.whose.${of}`),
            })}{' '}
            <PartLinks documentId={props.documentId} parts={parts} />.
          </p>
        )}
      </For>
    </section>
  )
}

const WhereMissing = (props: Props) => {
  const alone = () => byKind(props.parts, ({ wrote }, kind) => wrote.length === 1 && wrote[0] === kind)
  const waiting = () => props.parts.filter(({ wrote }) => wrote.length === 0)
  return (
    <section>
      <h3>{t('contributions.whereMissing')}</h3>
      <For each={alone()}>
        {(found) => (
          <p>
            {t('contributions.onlyOne', { whose: t(`contributions.whose.${found.kind}`) })}{' '}
            <PartLinks documentId={props.documentId} parts={found.parts} />.
          </p>
        )}
      </For>
      <Show when={waiting().length > 0}>
        <p>
          {t('contributions.notBegun')} <PartLinks documentId={props.documentId} parts={waiting()} />.
        </p>
      </Show>
      <Show when={alone().length === 0 && waiting().length === 0}>
        <p>{t('contributions.nothingMissing')}</p>
      </Show>
    </section>
  )
}
