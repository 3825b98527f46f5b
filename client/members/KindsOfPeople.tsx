import { For, Show } from 'solid-js'
import type { WorkshopView } from '../workshops/asked.ts'
import { t } from '../i18n.ts'
import { OrganisationWords } from '../organisations/OrganisationWords.tsx'
import { PersonMark } from '../ui/PersonMark.tsx'
import { Shape } from '../ui/Shape.tsx'
import { groupByKind } from './group-by-kind.ts'

/** Everybody under each kind they speak from. */
export const KindsOfPeople = (props: { view: WorkshopView }) => (
  <For each={groupByKind(props.view.members)}>
    {(group) => (
      <section aria-labelledby={`kind-${group.kind}`}>
        <h2 id={`kind-${group.kind}`}>
          <Shape of={group.kind} />
          {group.label}
        </h2>
        <ul class="members">
          <For each={group.members}>
            {(member) => (
              <li>
                <PersonMark initials={member.initials} style={member.style} voice={member.voice} />
                <span>
                  <bdi>{member.name}</bdi>
                  <Show when={member.personId === props.view.me.personId}> ({t('workshop.you')})</Show>
                  <Show when={member.paused}>
                    <span class="note"> · {t('members.paused')}</span>
                  </Show>
                  <For each={member.organisations}>
                    {(one) => (
                      <span class="of">
                        <OrganisationWords of={one} />
                      </span>
                    )}
                  </For>
                </span>
              </li>
            )}
          </For>
        </ul>
      </section>
    )}
  </For>
)
