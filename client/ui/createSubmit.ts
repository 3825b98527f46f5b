import { createSignal } from 'solid-js'
import type { No } from '../api.ts'

/**
 * A form's one press: a second press while the first is under way does nothing,
 * a no is kept for its words, and the first field that is wrong takes the focus.
 */
export const createSubmit = (act: () => Promise<No | undefined>) => {
  const [busy, setBusy] = createSignal(false)
  const [no, setNo] = createSignal<No>()
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy()) return
    const form = event.currentTarget as HTMLFormElement
    setBusy(true)
    setNo(undefined)
    try {
      setNo(await act())
    } finally {
      setBusy(false)
    }
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  return { busy, no, submit: (event: SubmitEvent) => void submit(event) }
}
