import { createSignal, createUniqueId, onMount, Show, type ParentProps } from 'solid-js'
import { createInvitation } from './asked.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Icon } from '../ui/Icon.tsx'
import { later } from '../ui/later.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Refused } from '../ui/Refused.tsx'

const NobodyNamed = later(async () => (await import('../privacy/NobodyNamed.tsx')).NobodyNamed)

/** Makes an invitation, to be handed on by the person who invites: we write to nobody in their name. */
export const Invite = (props: ParentProps<{ workshopId: string; members: number }>) => {
  const [link, setLink] = createSignal<string>()
  const { busy, no, submit } = createSubmit(async () => {
    const answer = await createInvitation(props.workshopId)
    if ('refusal' in answer) return answer.refusal
    setLink(answer.link)
    return undefined
  })
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{t('workshop.invite')}</h2>
      <Show when={props.members === 1}>
        <NobodyNamed />
      </Show>
      <Show
        when={link()}
        fallback={
          <form class="form" onSubmit={submit}>
            <p>{t('workshop.inviteText')}</p>
            <Refused no={no()} />
            <Button type="submit" busy={busy()}>
              {t('workshop.inviteMake')}
            </Button>
          </form>
        }
      >
        {(known) => <ReadyLink link={known()} />}
      </Show>
      {props.children}
    </section>
  )
}

const ReadyLink = (props: { link: string }) => {
  const id = createUniqueId()
  let field!: HTMLInputElement
  const [copied, setCopied] = createSignal<'yes' | 'by-hand'>()
  onMount(() => field.select())
  const copy = async () => {
    field.select()
    try {
      await navigator.clipboard.writeText(props.link)
      setCopied('yes')
    } catch {
      setCopied('by-hand')
    }
  }
  return (
    <div class="form">
      <div class="field">
        <label for={id}>{t('workshop.inviteLink')}</label>
        <input ref={field} id={id} class="input" readonly value={props.link} />
      </div>
      <Button onClick={() => void copy()}>
        <Icon name="copy" />
        {t('workshop.copy')}
      </Button>
      <Show when={copied()} fallback={<Notice>{t('workshop.inviteReady')}</Notice>}>
        {(way) => <Notice>{t(way() === 'yes' ? 'workshop.copied' : 'workshop.copyByHand')}</Notice>}
      </Show>
    </div>
  )
}
