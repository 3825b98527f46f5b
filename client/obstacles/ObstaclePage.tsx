import { useSearchParams } from '@solidjs/router'
import { Match, Switch } from 'solid-js'
import { t } from '../i18n.ts'
import { Answered } from '../ui/Answered.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { findWay, type Way } from './asked.ts'
import { ObstacleForm } from './ObstacleForm.tsx'
import { WhomToWrite } from './WhomToWrite.tsx'
import './obstacles.css'

/** Anybody, signed in or not, says what stands in their way; where it cannot be sent from here, whom to write to. */
export const ObstaclePage = () => {
  const [query] = useSearchParams<{ da?: string }>()
  const { answer, again } = createAnswer(
    () => 'way',
    () => findWay(),
  )
  const sending = (way: Way) => (way.sends ? way.to : null)
  return (
    <div class="obstacle">
      <PageHead title={t('obstacle.title')} lead={t('obstacle.lead')} />
      <Answered of={answer()} again={again}>
        {(way) => (
          <Switch fallback={<p>{t('obstacle.nobody')}</p>}>
            <Match when={sending(way())}>{(to) => <ObstacleForm to={to()} from={query.da} />}</Match>
            <Match when={way().to}>
              {(to) => (
                <>
                  <p>{t('obstacle.noPost')}</p>
                  <WhomToWrite to={to()} />
                </>
              )}
            </Match>
          </Switch>
        )}
      </Answered>
      <p class="note">{t('obstacle.danger')}</p>
    </div>
  )
}
