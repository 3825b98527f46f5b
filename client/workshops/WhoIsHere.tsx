import { For, Show } from 'solid-js'
import type { Member, WorkshopView } from './asked.ts'
import { isolate, t } from '../i18n.ts'
import { groupByKind } from '../members/group-by-kind.ts'
import { KindNotices } from '../members/KindNotices.tsx'
import { Shape } from '../ui/Shape.tsx'

/** Who is at the table, in a few lines; their own page has the rest. */
export const WhoIsHere = (props: { view: WorkshopView }) => {
  const nameOf = ({ name, personId, paused }: Member) => {
    const beside = [
      personId === props.view.me.personId && t('workshop.you'),
      paused && t('members.paused'),
    ].filter(Boolean)
    return beside.length > 0 ? `${isolate(name)} (${beside.join(', ')})` : isolate(name)
  }
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t('workshop.who')}</h2>
      <dl class="kinds">
        <For each={groupByKind(props.view.members)}>
          {(group) => (
            <div>
              <Shape of={group.kind} />
              <dt>{group.label}</dt>
              <dd>{group.members.map(nameOf).join(', ')}</dd>
            </div>
          )}
        </For>
      </dl>
      <KindNotices notices={props.view.notices} />
      <Show when={props.view.members.length === 1}>
        <p class="notice">{t('workshop.alone')}</p>
      </Show>
    </section>
  )
}
