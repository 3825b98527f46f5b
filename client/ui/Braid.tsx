import { For } from 'solid-js'

const WIDTH = 340
const MIDDLE = 42

/** Four threads, one for each line style, that cross and stay distinct. */
export const Braid = () => (
  <svg class="braid" viewBox={`0 0 ${WIDTH} ${MIDDLE * 2}`} aria-hidden="true">
    <For each={threads}>
      {(thread) => (
        <path
          d={wave(thread.phase)}
          stroke-width={thread.width}
          stroke-dasharray={thread.dash}
          class={thread.under ? 'under' : undefined}
        />
      )}
    </For>
  </svg>
)

const QUARTER = 1.42

const threads = [
  { phase: 0, width: 2.4 },
  { phase: QUARTER, width: 2.4, dash: '9 5' },
  { phase: Math.PI, width: 3.4, dash: '0.1 6' },
  { phase: -QUARTER, width: 5 },
  { phase: -QUARTER, width: 2, under: true },
]

/** A period and a half, wider in the middle. */
const wave = (phase: number) =>
  Array.from({ length: WIDTH / 4 + 1 }, (_, step) => {
    const x = step * 4
    const swing = 16 + 18 * Math.sin((Math.PI * x) / WIDTH)
    const y = MIDDLE + swing * Math.sin((2 * Math.PI * x) / 212 + phase)
    return `${step === 0 ? 'M' : 'L'}${x} ${y.toFixed(1)}`
  }).join('')
