import { createSignal, For, Show } from 'solid-js'
import { isNo, type No } from '../api.ts'
import { confirmFounders, listFounders, removeFounder, type Founder } from './asked.ts'
import { isolate, t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { Notice } from '../ui/Notice.tsx'
import { Refused } from '../ui/Refused.tsx'
import { AddFounder } from './AddFounder.tsx'
import './founders.css'

/** Whom the group begins with. One writes a name, another confirms it, and the person accepts for themselves. */
export const Founders = (props: { workshopId: string; forming: boolean }) => {
  const { answer, again } = createAnswer(() => props.workshopId, listFounders)
  const [no, setNo] = createSignal<No>()
  const [said, say] = createSignal<string>()
  const list = () => {
    const known = answer()
    return known && !isNo(known) ? known.founders : []
  }
  const toConfirm = () => list().filter(({ mine, confirmed }) => !mine && !confirmed)
  const done = (refusal: No | undefined, words: string) => {
    setNo(refusal)
    say(refusal ? undefined : words)
    again()
  }
  const confirm = async () => {
    const answered = await confirmFounders(
      props.workshopId,
      toConfirm().map(({ email }) => email),
    )
    done(isNo(answered) ? answered.refusal : undefined, t('founders.confirmed'))
  }
  const remove = async ({ email, name }: Founder) => {
    const answered = await removeFounder(props.workshopId, email)
    done(isNo(answered) ? answered.refusal : undefined, t('founders.removed', { name: isolate(name) }))
  }
  return (
    <Show when={props.forming || list().length > 0}>
      <section class="founders" aria-labelledby="founders">
        <h2 id="founders">{t('founders.title')}</h2>
        <Show when={props.forming}>
          <p class="notice">{t('founders.forming')}</p>
        </Show>
        <p>{t('founders.text')}</p>
        <Show when={said()} keyed>
          {(words) => <Notice focused>{words}</Notice>}
        </Show>
        <ul>
          <For each={list()}>
            {(founder) => (
              <li>
                <p>
                  <strong>
                    <bdi>{founder.name}</bdi>
                  </strong>{' '}
                  <bdi class="note">{founder.email}</bdi>
                </p>
                <p class="note">{stateOf(founder)}</p>
                <Button
                  look="plain"
                  aria-label={t('founders.removePerson', { name: founder.name })}
                  onClick={() => void remove(founder)}
                >
                  {t('founders.remove')}
                </Button>
              </li>
            )}
          </For>
        </ul>
        <Show when={toConfirm().length > 0}>
          <p class="actions">
            <Button look="filled" onClick={() => void confirm()}>
              {t('founders.confirm')}
            </Button>
          </p>
        </Show>
        <Refused no={no()} />
        <AddFounder
          workshopId={props.workshopId}
          onAdded={(name) => done(undefined, t('founders.added', { name: isolate(name) }))}
        />
      </section>
    </Show>
  )
}

const stateOf = ({ mine, confirmed, by }: Founder): string => {
  if (confirmed) return t('founders.ready')
  return mine ? t('founders.waits') : t('founders.waitsYou', { name: isolate(by) })
}
