import { createUniqueId, onMount, type ParentProps } from 'solid-js'

/** The browser's own modal: it keeps the focus inside, closes with Esc and gives the focus back. */
export const Dialog = (props: ParentProps<{ title: string; onClose: () => void }>) => {
  const id = createUniqueId()
  let dialog!: HTMLDialogElement
  onMount(() => dialog.showModal())
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={() => props.onClose()}>
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </dialog>
  )
}
