import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { searching } from './create-search.ts'

/** One field and one press. */
export const SearchForm = (props: { onLook: () => void; ref?: (field: HTMLInputElement) => void }) => {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    props.onLook()
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  return (
    <form class="form search-form" role="search" novalidate onSubmit={submit}>
      <Field
        ref={props.ref}
        type="search"
        label={t('search.label')}
        hint={t('search.hint')}
        autocomplete="off"
        enterkeyhint="search"
        value={searching.typed()}
        onValue={searching.type}
        wrong={searching.isMissing() ? t('search.missing') : undefined}
      />
      <Button type="submit" busy={searching.busy()}>
        {t('search.act')}
      </Button>
    </form>
  )
}
