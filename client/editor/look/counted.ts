import type { EditorState } from 'prosemirror-state'
import { countOf, type Count } from '../../../shared/text/count.ts'

const linesBetween = ({ doc }: EditorState, from: number, to: number): string[] => {
  const lines: string[] = []
  doc.nodesBetween(from, to, (block, at) => {
    const [start, end] = [Math.max(0, from - at - 1), Math.min(block.content.size, to - at - 1)]
    if (end > start) lines.push(block.textBetween(start, end, undefined, '\n'))
    return false
  })
  return lines
}

/** The whole text, and what is selected if anything is; whose words they are does not matter. */
export const counted = (state: EditorState): { whole: Count; selected: Count | null } => {
  const { from, to } = state.selection
  return {
    whole: countOf(linesBetween(state, 0, state.doc.content.size)),
    selected: from === to ? null : countOf(linesBetween(state, from, to)),
  }
}
