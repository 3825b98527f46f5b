import { For, Show } from 'solid-js'
import type { Member } from '../api.ts'
import { isolate, t } from '../i18n.ts'
import { Shape } from '../ui/Shape.tsx'
import { kindsInOrder } from '../voices/kinds-in-order.ts'

/** By kind, and both kinds and people in alphabetical order; who speaks from two places is in both. */
export const WhoIsHere = (props: { members: Member[]; me: string }) => {
  const kinds = () =>
    kindsInOrder()
      .map((kind) => ({
        kind,
        label: t(`knowledge.many.${kind}`),
        members: props.members.filter(({ voice }) => voice.includes(kind)),
      }))
      .filter(({ members }) => members.length > 0)
  const nameOf = (member: Member) => {
    const name = isolate(member.name)
    return member.personId === props.me ? `${name} (${t('workshop.you')})` : name
  }
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t('workshop.who')}</h2>
      <dl class="kinds">
        <For each={kinds()}>
          {(group) => (
            <div>
              <Shape of={group.kind} />
              <dt>{group.label}</dt>
              <dd>{group.members.map(nameOf).join(', ')}</dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={props.members.length === 1}>
        <p class="notice">{t('workshop.alone')}</p>
      </Show>
    </section>
  )
}
