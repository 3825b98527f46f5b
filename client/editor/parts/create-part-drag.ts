import { createSignal } from 'solid-js'
import { atRest } from '../../ui/later.tsx'
import type { ListedPart } from './listed-parts.ts'

const fetchDrag = atRest(async () => (await import('../dragging/hold-and-drag.ts')).holdAndDrag)

/** The gap between the lines of a list that is nearest to a height of the window; 0 is above the first. */
const gapAt = (list: HTMLElement, y: number): number =>
  [...list.children].filter((line) => {
    const { top, bottom } = line.getBoundingClientRect()
    return y > (top + bottom) / 2
  }).length

type Props = {
  list: () => HTMLElement
  parts: () => readonly ListedPart[]
  onDrop: (part: ListedPart, at: number) => void
}

/** A part held by its handle in the list: which one it is, and the gap it would land in. */
export const createPartDrag = (props: Props) => {
  // By their keys, so that they stay the same parts whatever others write meanwhile.
  const [held, setHeld] = createSignal<string | null>(null)
  const [gap, setGap] = createSignal<number | null>(null)
  const press = async (event: PointerEvent, key: string) => {
    const holdAndDrag = await fetchDrag()
    holdAndDrag(event, {
      onStart: () => setHeld(key),
      onMove: ({ clientY }) => setGap(gapAt(props.list(), clientY)),
      onEnd: (done) => {
        const [part, at] = [props.parts().find((listed) => listed.key === held()), gap()]
        setHeld(null)
        setGap(null)
        if (done && part && at !== null)
          props.onDrop(part, props.parts()[at]?.at ?? props.parts().at(-1)!.end)
      },
    })
  }
  /** On which side of a line of the list it would land. */
  const sideOf = (index: number): 'above' | 'below' | undefined => {
    if (gap() === index) return 'above'
    return gap() === index + 1 && index === props.parts().length - 1 ? 'below' : undefined
  }
  return { held, press, sideOf }
}
