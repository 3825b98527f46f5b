import { For, Show } from 'solid-js'
import type { Me } from '../people/asked.ts'
import { t } from '../i18n.ts'
import { News } from '../news/News.tsx'
import { SearchBox } from '../search/SearchBox.tsx'
import { Braid } from '../ui/Braid.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { MyWorkshop } from './MyWorkshop.tsx'
import { Pending } from './Pending.tsx'

export const MyWorkshops = (props: { me: Me }) => (
  <>
    <div class="today">
      <PageHead
        title={t('home.hello', { name: props.me.person?.name.split(' ')[0] ?? '' })}
        lead={props.me.workshops.length > 0 ? t('home.helloLead') : undefined}
      />
      <Braid />
      <Show when={props.me.workshops.length > 0}>
        <News several={props.me.workshops.length > 1} />
        <SearchBox />
      </Show>
    </div>
    <Pending me={props.me} />
    <Show when={props.me.workshops.length === 0 && props.me.pending.length === 0}>
      <section class="notice">
        <h2>{t('home.emptyTitle')}</h2>
        <p>{t('home.emptyText')}</p>
      </section>
    </Show>
    <For each={props.me.workshops}>{(workshop) => <MyWorkshop id={workshop.id} name={workshop.name} />}</For>
  </>
)
