import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { openWorkshop, type WorkshopView } from '../workshops/asked.ts'
import { TextList } from '../documents/TextList.tsx'
import { t } from '../i18n.ts'
import { createAnswer } from '../ui/createAnswer.ts'
import { Icon } from '../ui/Icon.tsx'

/** On one's own page stand the last touched; the others are in the workshop. */
const NEWEST = 6

const texts = ({ documents }: WorkshopView) => documents.filter(({ archived }) => !archived).slice(0, NEWEST)

/** A workshop on one's own page: its name is there at once, its texts when they arrive. */
export const MyWorkshop = (props: { id: string; name: string }) => {
  const { answer } = createAnswer(() => props.id, openWorkshop)
  const view = () => {
    const known = answer()
    return known && 'workshop' in known ? known : undefined
  }
  return (
    <section class="mine" aria-labelledby={`workshop-${props.id}`}>
      <div class="mine-head">
        <h2 id={`workshop-${props.id}`}>
          <A href={`/l/${props.id}`}>
            <bdi>{props.name}</bdi>
          </A>
        </h2>
        <Show when={view()}>
          {(known) => (
            <p class="note">
              <bdi>{known().workshop.purpose}</bdi>
            </p>
          )}
        </Show>
        <p class="actions">
          <A class="button" href={`/l/${props.id}`} aria-label={`${t('home.allTexts')}: ${props.name}`}>
            {t('home.allTexts')}
            <Icon name="arrow" />
          </A>
        </p>
      </div>
      <Show when={view()}>
        {(known) => (
          <Show when={texts(known()).length > 0} fallback={<p class="note none">{t('home.noTexts')}</p>}>
            <TextList documents={texts(known())} label={t('home.texts', { name: props.name })} />
          </Show>
        )}
      </Show>
    </section>
  )
}
