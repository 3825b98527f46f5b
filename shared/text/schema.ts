import { Schema, type MarkSpec, type NodeSpec } from 'prosemirror-model'
import { isSafeLink } from './marks.ts'

const block = (spec: Partial<NodeSpec>): NodeSpec => ({
  content: 'inline*',
  group: 'block',
  defining: true,
  ...spec,
})

/** A flat document: the head, then blocks that never nest. Source: SPEC.md [B1], [B2]. */
const nodes = {
  doc: { content: 'head block*' },
  paragraph: block({ defining: false, parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] }),
  head: {
    content: 'inline*',
    marks: '_',
    defining: true,
    parseDOM: [{ tag: 'h1[data-head]' }],
    toDOM: () => ['h1', { 'data-head': '' }, 0],
  },
  heading: block({
    attrs: { level: { default: 1, validate: 'number' } },
    parseDOM: [
      { tag: 'h1', attrs: { level: 1 } },
      { tag: 'h2', attrs: { level: 1 } },
      { tag: 'h3', attrs: { level: 1 } },
      { tag: 'h4', attrs: { level: 2 } },
      { tag: 'h5', attrs: { level: 3 } },
      { tag: 'h6', attrs: { level: 3 } },
    ],
    // The title is h1 and a part is h2: a heading inside a part starts below them.
    toDOM: (node) => [`h${2 + Number(node.attrs.level)}`, 0],
  }),
  item: block({
    attrs: {
      kind: { default: 'bullet', validate: 'string' },
      indent: { default: 0, validate: 'number' },
      checked: { default: false, validate: 'boolean' },
    },
    parseDOM: [
      { tag: 'li', getAttrs: itemAttrsOf },
      { tag: 'div[data-item]', getAttrs: itemAttrsOf },
    ],
    toDOM: ({ attrs }) => [
      'div',
      { 'data-item': attrs.kind, 'data-indent': attrs.indent, 'data-checked': String(attrs.checked) },
      0,
    ],
  }),
  quote: block({ parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] }),
  part: block({
    attrs: { key: { default: '', validate: 'string' } },
    parseDOM: [{ tag: 'h2[data-part]', priority: 60, getAttrs: (dom) => ({ key: dom.dataset.part ?? '' }) }],
    toDOM: ({ attrs }) => ['h2', { 'data-part': attrs.key }, 0],
  }),
  story: block({ parseDOM: [{ tag: 'div[data-story]' }], toDOM: () => ['div', { 'data-story': '' }, 0] }),
  widget: block({
    attrs: { name: { default: '', validate: 'string' } },
    isolating: true,
    toDOM: ({ attrs }) => ['div', { 'data-widget': attrs.name }, 0],
  }),
  unknown: block({
    attrs: { name: { validate: 'string' } },
    toDOM: ({ attrs }) => ['div', { 'data-unknown': attrs.name }, 0],
  }),
  text: { group: 'inline' },
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
    leafText: () => '\n',
  },
} satisfies Record<string, NodeSpec>

/** A list pasted from elsewhere becomes flat items: its depth is the indent. Source: SPEC.md [M5]. */
function itemAttrsOf(dom: HTMLElement): Record<string, unknown> {
  const own = dom.dataset.item
  if (own !== undefined)
    return {
      kind: ['number', 'check'].includes(own) ? own : 'bullet',
      indent: Math.min(4, Math.max(0, Math.trunc(Number(dom.dataset.indent)) || 0)),
      checked: dom.dataset.checked === 'true',
    }
  let depth = -1
  for (let list = dom.parentElement?.closest('ul, ol'); list; list = list.parentElement?.closest('ul, ol'))
    depth++
  const kind = dom.parentElement?.nodeName === 'OL' ? 'number' : 'bullet'
  return { kind, indent: Math.min(4, Math.max(0, depth)), checked: false }
}

const marks = {
  link: {
    attrs: { href: { validate: 'string' } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom) => {
          const href = dom.getAttribute('href')
          return isSafeLink(href) ? { href } : false
        },
      },
    ],
    toDOM: ({ attrs }) => ['a', { href: attrs.href, rel: 'noopener noreferrer nofollow' }, 0],
  },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }], toDOM: () => ['em', 0] },
  strong: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b', getAttrs: boldTag }, fontWeight()],
    toDOM: () => ['strong', 0],
  },
  comment: {
    attrs: { id: { validate: 'string' } },
    inclusive: false,
    excludes: '',
    toDOM: ({ attrs }) => ['span', { 'data-comment': attrs.id }, 0],
  },
  suggestion: {
    attrs: { id: { validate: 'string' }, kind: { validate: 'string' } },
    inclusive: false,
    excludes: '',
    toDOM: ({ attrs }) => ['span', { 'data-suggestion': attrs.id, 'data-kind': attrs.kind }, 0],
  },
  foreign: {
    attrs: { key: { validate: 'string' }, value: {} },
    inclusive: false,
    excludes: '',
    toDOM: () => ['span', 0],
  },
} satisfies Record<string, MarkSpec>

/** Google Docs wraps whole pastes in `<b style="font-weight: normal">`. */
function boldTag(dom: HTMLElement): false | null {
  return dom.style.fontWeight === 'normal' ? false : null
}

function fontWeight(): { style: string; getAttrs: (value: string) => false | null } {
  return {
    style: 'font-weight',
    getAttrs: (value) => (/^(bold(er)?|[5-9]\d{2,})$/.test(value) ? null : false),
  }
}

export const schema = new Schema({ nodes, marks })
