import { mergeProps, splitProps, type JSX } from 'solid-js'

type Props = JSX.ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: 'filled' | 'outlined' | 'plain'
  /** Something is under way: the button stays where it is, in the tab order, and presses do nothing. */
  busy?: boolean
}

export const Button = (given: Props) => {
  const [own, rest] = splitProps(mergeProps({ type: 'button' as const }, given), ['look', 'busy', 'class'])
  return (
    <button
      {...rest}
      class={`button ${own.look ?? 'outlined'} ${own.class ?? ''}`}
      aria-disabled={own.busy ? 'true' : rest['aria-disabled']}
    />
  )
}
