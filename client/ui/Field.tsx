import { createUniqueId, Show, splitProps, type JSX } from 'solid-js'

type Props = Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'onInput'> & {
  label: string
  hint?: string | undefined
  wrong?: string | undefined
  multiline?: boolean
  value: string
  onValue: (value: string) => void
}

/** A labelled field whose hint and error are tied to it, so that a screen reader says them with it. */
export const Field = (given: Props) => {
  const [own, rest] = splitProps(given, [
    'label',
    'hint',
    'wrong',
    'multiline',
    'value',
    'onValue',
    'class',
    'ref',
  ])
  const id = createUniqueId()
  const described = () =>
    [own.hint && `${id}-hint`, own.wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined
  const shared = () => ({
    id,
    class: `input ${own.class ?? ''}`,
    'aria-describedby': described(),
    'aria-invalid': own.wrong ? ('true' as const) : undefined,
  })
  return (
    <div class="field">
      <label for={id}>{own.label}</label>
      <Show when={own.hint}>
        <p class="hint" id={`${id}-hint`}>
          {own.hint}
        </p>
      </Show>
      <Show
        when={own.multiline}
        fallback={
          <input
            {...rest}
            {...shared()}
            ref={own.ref}
            value={own.value}
            onInput={(event) => own.onValue(event.currentTarget.value)}
          />
        }
      >
        <textarea
          {...shared()}
          required={rest.required}
          value={own.value}
          onInput={(event) => own.onValue(event.currentTarget.value)}
        />
      </Show>
      <Show when={own.wrong}>
        <p class="wrong" id={`${id}-wrong`}>
          {own.wrong}
        </p>
      </Show>
    </div>
  )
}
