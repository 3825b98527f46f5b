import type { slash as source } from '../it/slash.ts'

/** The menu that opens where one types a slash. */
export const slash = {
  label: 'What goes here?',
  opened: '{{ count }} choices. Choose with the arrows, then Enter. Esc leaves the slash as it is.',
  nothing: 'Nothing has that name: what you wrote stays.',
} satisfies typeof source
