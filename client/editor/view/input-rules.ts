import { InputRule, inputRules } from 'prosemirror-inputrules'
import type { BlockChoice } from './block-choices.ts'
import { mayChange, shapeOf } from './block-choices.ts'

/** A sign typed at the start of a paragraph becomes its look; Backspace straight after brings the sign back. */
const rule = (sign: RegExp, choiceFor: (match: RegExpMatchArray) => BlockChoice) =>
  new InputRule(sign, (state, match, start, end) => {
    const $start = state.doc.resolve(start)
    const block = $start.parent
    if (!mayChange(block) || block.type.name !== 'paragraph') return null
    const { type, attrs } = shapeOf(choiceFor(match), block)
    return state.tr.delete(start, end).setNodeMarkup($start.before(), state.schema.nodes[type], attrs)
  })

export const markdownSigns = () =>
  inputRules({
    rules: [
      rule(/^(#{1,3})\s$/, (match) => `heading-${match[1]!.length}` as BlockChoice),
      rule(/^[-*]\s$/, () => 'bullet'),
      rule(/^1[.)]\s$/, () => 'number'),
      rule(/^\[ ?\]\s$/, () => 'check'),
      rule(/^>\s$/, () => 'quote'),
    ],
  })
