import type { ParentProps } from 'solid-js'
import { t, type WordKey } from '../i18n.ts'
import { Braid } from '../ui/Braid.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Pieces, Said } from './Pieces.tsx'
import { Kinds, People } from './Signs.tsx'
import { Colours, Letters, Spaces } from './Tokens.tsx'
import './style.css'

/** Every token and component, as the pages use them: what is wrong here is wrong everywhere. */
export const StylePage = () => (
  <div class="style-page">
    <PageHead title={t('style.title')} lead={t('style.lead')}>
      <p class="notice">{t('style.rule')}</p>
      <p class="note">{t('style.try')}</p>
    </PageHead>
    <Chapter title="style.colours">
      <Colours />
    </Chapter>
    <Chapter title="style.letters">
      <Letters />
    </Chapter>
    <Chapter title="style.spaces">
      <Spaces />
    </Chapter>
    <Chapter title="style.people">
      <People />
    </Chapter>
    <Chapter title="style.kinds">
      <Kinds />
    </Chapter>
    <Chapter title="style.things">
      <Pieces />
    </Chapter>
    <Chapter title="style.words">
      <Said />
      <p class="note">{t('style.braid')}</p>
      <Braid />
    </Chapter>
  </div>
)

const Chapter = (props: ParentProps<{ title: WordKey }>) => (
  <section>
    <h2>{t(props.title)}</h2>
    {props.children}
  </section>
)
