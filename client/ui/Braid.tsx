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

const threads = [
  { phase: 0, width: 2.4 },
  { phase: 1.55, width: 2.4, dash: '9 5' },
  { phase: 3.14, width: 3.4, dash: '0.1 6' },
  { phase: 4.7, width: 5 },
  { phase: 4.7, width: 2, under: true },
]

const wave = (phase: number) =>
  Array.from({ length: WIDTH / 4 + 1 }, (_, step) => {
    const x = step * 4
    const swing = 25 + 9 * Math.sin(x / 54)
    const y = MIDDLE + swing * Math.sin(x / 33 + phase + 0.4 * Math.sin(x / 70))
    return `${step === 0 ? 'M' : 'L'}${x} ${y.toFixed(1)}`
  }).join('')
