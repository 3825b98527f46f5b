import { createSignal, Show } from 'solid-js'
import type { No } from '../api.ts'
import type { WorkshopView } from '../workshops/asked.ts'
import { beginPause, endPause } from '../workshops/group-calls.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Refused } from '../ui/Refused.tsx'

type Props = { workshopId: string; pause: WorkshopView['me']['pause']; onChanged: () => void }

/** One stops without reasons, and starts again with one press; others read of it only when one lets them. */
export const MyPause = (props: Props) => {
  let heading!: HTMLHeadingElement
  const [asking, setAsking] = createSignal(false)
  const [shown, setShown] = createSignal(false)
  const done = (answer: object): No | undefined => {
    if ('refusal' in answer) return answer.refusal as No
    setAsking(false)
    props.onChanged()
    // What was pressed goes away.
    heading.focus()
    return undefined
  }
  const begin = createSubmit(async () => done(await beginPause(props.workshopId, shown())))
  const end = createSubmit(async () => done(await endPause(props.workshopId)))
  const close = () => {
    setAsking(false)
    heading.focus()
  }
  return (
    <section aria-labelledby="pause">
      <h2 id="pause" ref={heading} tabindex="-1">
        {t('pause.title')}
      </h2>
      <Show
        when={props.pause}
        fallback={
          <>
            <p>{t('pause.text')}</p>
            <Show
              when={asking()}
              fallback={
                <p class="actions">
                  <Button onClick={() => setAsking(true)}>{t('pause.begin')}</Button>
                </p>
              }
            >
              <form class="form" onSubmit={begin.submit}>
                <label class="choice">
                  <input
                    type="checkbox"
                    checked={shown()}
                    onChange={(event) => setShown(event.currentTarget.checked)}
                  />
                  <span>{t('pause.shown')}</span>
                </label>
                <Refused no={begin.no()} />
                <p class="actions">
                  <Button type="submit" look="filled" busy={begin.busy()}>
                    {t('pause.yes')}
                  </Button>
                  <Button look="plain" onClick={close}>
                    {t('pause.no')}
                  </Button>
                </p>
              </form>
            </Show>
          </>
        }
      >
        {(pause) => (
          <form class="form" onSubmit={end.submit}>
            <p role="status">{t(pause() === 'shown' ? 'pause.nowShown' : 'pause.nowHidden')}</p>
            <Refused no={end.no()} />
            <p class="actions">
              <Button type="submit" look="filled" busy={end.busy()}>
                {t('pause.back')}
              </Button>
            </p>
          </form>
        )}
      </Show>
    </section>
  )
}
