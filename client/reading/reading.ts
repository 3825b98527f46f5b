import { createSignal } from 'solid-js'

/** How a person wants to read, on this device: the first choice of each is what everybody starts with. */
export const readingChoices = {
  theme: ['auto', 'light', 'dark'],
  size: ['normal', 'large', 'larger'],
  letters: ['book', 'plain'],
  density: ['wide', 'compact'],
  motion: ['auto', 'still'],
  dress: ['home', 'institutional'],
} as const
export type ReadingChoice = keyof typeof readingChoices
export type Reading = { [C in ReadingChoice]: (typeof readingChoices)[C][number] }

const STORED = 'trama.reading'

const start: Reading = {
  theme: 'auto',
  size: 'normal',
  letters: 'book',
  density: 'wide',
  motion: 'auto',
  dress: 'home',
}

const remembered = (): Reading => {
  try {
    const stored = (JSON.parse(localStorage.getItem(STORED) ?? '{}') ?? {}) as Record<string, unknown>
    const known = Object.entries(readingChoices).filter(([choice, values]) =>
      (values as readonly unknown[]).includes(stored[choice]),
    )
    return { ...start, ...Object.fromEntries(known.map(([choice]) => [choice, stored[choice]])) }
  } catch {
    return start
  }
}

const [reading, setReading] = createSignal(remembered())
export { reading }

/** The style sheets look at these attributes alone; what everybody starts with has none. */
const attributes: Record<ReadingChoice, (now: Reading) => [string, string | undefined]> = {
  theme: ({ theme }) => ['data-theme', theme === 'auto' ? undefined : theme],
  size: ({ size }) => ['data-size', size === 'normal' ? undefined : size],
  motion: ({ motion }) => ['data-motion', motion === 'still' ? motion : undefined],
  letters: ({ letters }) => ['data-letters', letters === 'plain' ? letters : undefined],
  density: ({ density }) => ['data-density', density === 'compact' ? density : undefined],
  dress: ({ dress }) => ['data-tema', dress === 'institutional' ? 'istituzionale' : undefined],
}

export const applyReading = () => {
  for (const attribute of Object.values(attributes)) {
    const [name, value] = attribute(reading())
    if (value === undefined) document.documentElement.removeAttribute(name)
    else document.documentElement.setAttribute(name, value)
  }
}

/** Storage may be closed to us by the browser; the choice then lasts as long as the page. */
export const rememberReading = () => {
  try {
    localStorage.setItem(STORED, JSON.stringify(reading()))
  } catch {
    return
  }
}

export const chooseReading = <C extends ReadingChoice>(choice: C, value: Reading[C]) => {
  setReading((before) => ({ ...before, [choice]: value }))
  applyReading()
  rememberReading()
}
