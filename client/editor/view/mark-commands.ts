import type { Command, EditorState } from 'prosemirror-state'

export type Emphasis = 'strong' | 'em'

/** What is pressed goes off, anything else on; blanks at the ends of the selection stay as they are. */
export const toggleEmphasis =
  (name: Emphasis): Command =>
  (state, dispatch) => {
    const mark = state.schema.marks[name]!.create()
    const { from, to, empty } = state.selection
    const { tr } = state
    if (empty) dispatch?.(isMarked(state, name) ? tr.removeStoredMark(mark) : tr.addStoredMark(mark))
    else if (isMarked(state, name)) dispatch?.(tr.removeMark(from, to, mark).scrollIntoView())
    else {
      const words = state.doc.textBetween(from, to, '\n', ' ')
      const start = from + blanksBefore(words)
      dispatch?.(tr.addMark(start, Math.max(start, to - blanksAfter(words)), mark).scrollIntoView())
    }
    return true
  }

const blanksBefore = (words: string): number => words.length - words.trimStart().length
const blanksAfter = (words: string): number => words.length - words.trimEnd().length

/** Whether what is typed, or the whole selection, carries the mark. */
export const isMarked = (state: EditorState, name: Emphasis | 'link'): boolean => {
  const type = state.schema.marks[name]!
  const { from, to, $from, empty } = state.selection
  if (empty) return Boolean(type.isInSet(state.storedMarks ?? $from.marks()))
  let all = true
  let some = false
  state.doc.nodesBetween(from, to, (node) => {
    if (!node.isText) return
    some = true
    all &&= Boolean(type.isInSet(node.marks))
  })
  return some && all
}

/** An address that may be opened: the web and mail, nothing else. A bare site gets its https. */
export const safeAddress = (typed: string): string | null => {
  const text = typed.trim()
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return `mailto:${text}`
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^:/]+:\d/.test(text) ? text : `https://${text}`
  const parsed = parse(full)
  if (!parsed) return null
  const { protocol, href, hostname } = parsed
  if (protocol === 'mailto:') return href
  const site = protocol === 'https:' || protocol === 'http:'
  return site && (hostname.includes('.') || hostname === 'localhost') ? href : null
}

/** `URL.canParse` is younger than the browsers we serve. */
const parse = (text: string): URL | null => {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

export type LinkTarget = { from: number; to: number; href: string; text: string }

/** The link under the caret, or the selected words that would become one. */
export const linkTarget = (state: EditorState): LinkTarget => {
  const { from, to, $from } = state.selection
  const type = state.schema.marks.link!
  const mark = type.isInSet($from.marks()) ?? type.isInSet($from.nodeAfter?.marks ?? [])
  if (!mark) return { from, to, href: '', text: state.doc.textBetween(from, to, ' ') }
  const start = $from.start()
  let first = -1
  let last = -1
  $from.parent.forEach((node, offset) => {
    if (!mark.isInSet(node.marks)) return
    const at = start + offset
    if (last === at) last = at + node.nodeSize
    else if (last < $from.pos) [first, last] = [at, at + node.nodeSize]
  })
  return { from: first, to: last, href: mark.attrs.href, text: state.doc.textBetween(first, last, ' ') }
}

/** Puts the link on the words, or writes the words when there were none; an empty address takes it away. */
export const setLink =
  (target: LinkTarget, href: string | null, text: string): Command =>
  (state, dispatch) => {
    const type = state.schema.marks.link!
    const { tr } = state
    if (!href) tr.removeMark(target.from, target.to, type)
    else if (target.from < target.to)
      tr.removeMark(target.from, target.to, type).addMark(target.from, target.to, type.create({ href }))
    else
      tr.replaceSelectionWith(
        state.schema.text(text || href, [type.create({ href })]),
        false,
      ).removeStoredMark(type)
    dispatch?.(tr.scrollIntoView())
    return true
  }
