import { A } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { DemoState } from '../../shared/demo.ts'
import { isNo } from '../api.ts'
import { openDemo } from '../demo/asked.ts'
import { t } from '../i18n.ts'
import { openController } from '../privacy/controller.ts'
import { Braid } from '../ui/Braid.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { PageHead } from '../ui/PageHead.tsx'

const promises = ['equal', 'trace', 'safe'] as const

/** What this place is, in a few sentences. */
export const Welcome = () => {
  const { answer } = createAnswer(
    () => 'demo',
    () => openDemo(),
  )
  /** A server that does not answer is taken for one where people are. */
  const demo = (): DemoState | undefined => {
    const given = answer()
    return given && isNo(given) ? 'closed' : given?.state
  }
  return (
    <div class="welcome">
      <PageHead title={t('home.title')} lead={t('home.lead')}>
        <Show when={demo()}>{(state) => <Ways demo={state()} />}</Show>
      </PageHead>
      <Braid />
      <div class="promises">
        <For each={promises}>
          {(promise) => (
            <section>
              <h2>{t(`home.${promise}Title`)}</h2>
              <p>{t(`home.${promise}Text`)}</p>
            </section>
          )}
        </For>
      </div>
    </div>
  )
}

/** Said to whoever sets this place up, for as long as nobody is named who answers for the data, and how one is. */
const Unnamed = (props: { isEmpty: boolean }) => {
  const { answer } = createAnswer(
    () => 'controller',
    () => openController(),
  )
  const isUnnamed = () => {
    const given = answer()
    return given !== undefined && !isNo(given) && given.controller === null
  }
  return (
    <Show when={isUnnamed()}>
      <p class="note">
        <Show when={!props.isEmpty} fallback={t('home.nobodyNamedYet')}>
          {t('home.nobodyNamed')} <A href="/privacy#chi">{t('home.nameNow')}</A>
        </Show>
      </p>
    </Show>
  )
}

/** Where nobody is, nobody can sign in: the way that leads somewhere comes first. */
const Ways = (props: { demo: DemoState }) => {
  const isForTrying = () => props.demo === 'made' || props.demo === 'free'
  const isEmpty = () => props.demo === 'free' || props.demo === 'with-link'
  return (
    <>
      <p class="actions">
        <Show when={isForTrying()}>
          <A class="button filled" href="/prova">
            {t('home.look')}
          </A>
        </Show>
        <Show when={!isEmpty()}>
          <A class="button" classList={{ filled: !isForTrying() }} href="/entra">
            {t('home.enter')}
          </A>
        </Show>
        <A class="button plain" href="/aiuto">
          {t('home.explain')}
        </A>
      </p>
      <p class="note">
        {t(isEmpty() ? 'home.nobodyYet' : isForTrying() ? 'home.onlyToTry' : 'home.byInvitation')}
      </p>
      <Show when={props.demo !== 'made'}>
        <Unnamed isEmpty={isEmpty()} />
      </Show>
    </>
  )
}
