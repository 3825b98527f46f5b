import { A, useLocation } from '@solidjs/router'
import { Match, Switch } from 'solid-js'
import { openDemo } from './asked.ts'
import { t } from '../i18n.ts'
import { Answered } from '../ui/Answered.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { ChoosePerson } from './ChoosePerson.tsx'
import { MakeDemo } from './MakeDemo.tsx'
import './demo.css'

/** Invented people and texts: made by a press where nobody is, entered as one of four. */
export const DemoPage = () => {
  const location = useLocation()
  const token = () => location.hash.slice(1)
  const { answer, again } = createAnswer(
    () => 'demo',
    () => openDemo(),
  )
  return (
    <div class="demo">
      <Answered of={answer()} again={again}>
        {(demo) => (
          <Switch fallback={<NoDemo why="closed" />}>
            <Match when={demo().state === 'made'}>
              <ChoosePerson people={demo().people} />
            </Match>
            <Match when={demo().state === 'free' || (demo().state === 'with-link' && token())}>
              <MakeDemo token={token()} onMade={again} />
            </Match>
            <Match when={demo().state === 'with-link'}>
              <NoDemo why="link" />
            </Match>
          </Switch>
        )}
      </Answered>
    </div>
  )
}

const NoDemo = (props: { why: 'closed' | 'link' }) => (
  <PageHead title={t(`demo.${props.why}Title`)} lead={t(`demo.${props.why}Text`)}>
    <p class="actions">
      <A class="button filled" href="/">
        {t('frame.welcome')}
      </A>
    </p>
  </PageHead>
)
