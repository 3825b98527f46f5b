import { createMemo, For, Show } from 'solid-js'
import type { Knowledge } from '../../shared/voices.ts'
import type { PartOrigin } from './asked.ts'
import { t } from '../i18n.ts'
import { Shape } from '../ui/Shape.tsx'
import { Weave } from '../ui/Weave.tsx'
import { cellOf, columnsOf } from './columns.ts'
import { PartLink } from './PartLink.tsx'

type Props = { documentId: string; parts: PartOrigin[] }

/** Parts by kinds of knowledge: a texture where that knowledge is read, an empty frame where it is not yet. */
export const PartMap = (props: Props) => {
  const columns = createMemo(() => columnsOf(props.parts))
  return (
    <section class="part-map" aria-labelledby="part-map">
      <h2 id="part-map">{t('contributions.mapTitle')}</h2>
      <p class="note">{t('contributions.mapHint')}</p>
      <table>
        <caption class="unseen">{t('contributions.mapCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{t('contributions.part')}</span>
            </th>
            <For each={columns()}>
              {(kind) => (
                <th scope="col">
                  <div>
                    <Shape of={kind} />
                    <span>{t(`knowledge.many.${kind}`)}</span>
                  </div>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.parts}>
            {(part) => (
              <tr>
                <th scope="row">
                  <PartLink documentId={props.documentId} part={part} />
                  <Show when={part.opened}>
                    {(first) => (
                      <p class="note">
                        {t('contributions.openedBy', {
                          name: first().name || t('people.someoneOfTheGroup'),
                        })}
                      </p>
                    )}
                  </Show>
                </th>
                <For each={columns()}>{(kind) => <PartCell part={part} kind={kind} />}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}

const words = {
  opened: 'contributions.cellOpened',
  wrote: 'contributions.cellWrote',
  changed: 'contributions.cellChanged',
  'not-yet': 'contributions.cellNotYet',
} as const

const PartCell = (props: { part: PartOrigin; kind: Knowledge }) => {
  const cell = () => cellOf(props.part, props.kind)
  return (
    <td>
      <Weave of={cell() === 'not-yet' ? null : props.kind} opened={cell() === 'opened'} />
      <span class="unseen">{t(words[cell()])}</span>
    </td>
  )
}
