import { createSignal, Show } from 'solid-js'
import { t } from '../../i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { safeAddress } from '../view/mark-commands.ts'
import type { LinkTarget } from '../view/mark-commands.ts'

type Props = {
  target: LinkTarget
  onSet: (href: string | null, text: string) => void
  onClose: () => void
}

export const LinkDialog = (props: Props) => {
  const [address, setAddress] = createSignal(props.target.href)
  const [text, setText] = createSignal(props.target.text)
  const [wrong, setWrong] = createSignal(false)
  const isNew = () => props.target.from === props.target.to
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    const href = safeAddress(address())
    setWrong(!href)
    if (href) props.onSet(href, text().trim())
  }
  return (
    <Dialog title={t('desk.link.title')} onClose={props.onClose}>
      <form class="form" onSubmit={save} novalidate>
        <Field
          label={t('desk.link.address')}
          value={address()}
          onValue={setAddress}
          wrong={wrong() ? t('desk.link.wrong') : undefined}
          inputmode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
        />
        <Show when={isNew()}>
          <Field label={t('desk.link.text')} value={text()} onValue={setText} autocomplete="off" />
        </Show>
        <div class="actions">
          <Button type="submit" look="filled">
            {t('desk.link.save')}
          </Button>
          <Show when={props.target.href}>
            <Button onClick={() => props.onSet(null, '')}>{t('desk.link.remove')}</Button>
          </Show>
          <Button look="plain" onClick={props.onClose}>
            {t('desk.link.cancel')}
          </Button>
        </div>
        <Show when={props.target.href}>
          <a href={props.target.href} target="_blank" rel="noopener noreferrer">
            {t('desk.link.open')}
          </a>
        </Show>
      </form>
    </Dialog>
  )
}
