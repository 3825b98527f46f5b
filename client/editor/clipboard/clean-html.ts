import { DOMSerializer } from 'prosemirror-model'
import type { Fragment, Node, Slice } from 'prosemirror-model'
import { schema } from '../../../shared/text/schema.ts'

type Options = { document?: Document }

type OpenList = { list: HTMLElement; indent: number }

/** Lists are nested again for whoever reads what was copied. Source: text/SPEC.md [M5]. */
const nestItem = (lists: OpenList[], { attrs }: Node, made: Document, top: DocumentFragment): HTMLElement => {
  const tag = attrs.kind === 'number' ? 'ol' : 'ul'
  const indent = Number(attrs.indent)
  while (lists.length > 0 && lists.at(-1)!.indent > indent) lists.pop()
  const last = lists.at(-1)
  if (last?.indent === indent && last.list.localName !== tag) lists.pop()
  if (lists.at(-1)?.indent !== indent) {
    const list = made.createElement(tag)
    const parent = lists.at(-1)?.list.lastElementChild ?? top
    parent.append(list)
    lists.push({ list, indent })
  }
  const entry = made.createElement('li')
  // No program shows a box of another: a sign stands for it.
  if (attrs.kind === 'check') entry.append(attrs.checked ? '☑ ' : '☐ ')
  lists.at(-1)!.list.append(entry)
  return entry
}

/** Blocks and marks as every program knows them; what only we know are plain words. */
const makeClean = () => {
  const { nodes, marks } = DOMSerializer.fromSchema(schema)
  const block = (tag: string) => () => [tag, 0] as const
  const plain = block('p')
  return new (class extends DOMSerializer {
    override serializeFragment(
      fragment: Fragment,
      options: Options = {},
      target?: HTMLElement | DocumentFragment,
    ): HTMLElement | DocumentFragment {
      if (target || !fragment.firstChild?.isBlock) return super.serializeFragment(fragment, options, target)
      const made = options.document!
      const top = made.createDocumentFragment()
      const lists: OpenList[] = []
      fragment.forEach((node) => {
        if (node.type.name === 'item')
          super.serializeFragment(node.content, options, nestItem(lists, node, made, top))
        else {
          lists.length = 0
          top.append(this.serializeNode(node, options))
        }
      })
      return top
    }
  })(
    { ...nodes, head: block('h1'), part: block('h2'), story: plain, widget: plain, unknown: plain },
    { strong: marks.strong!, em: marks.em!, link: ({ attrs }) => ['a', { href: attrs.href }, 0] },
  )
}

/**
 * What is copied or dragged, as HTML for other programs: headings, lists, quotations, links, bold and italics, and nothing
 * that tells who wrote or where. Part of one line is words alone, so that it lands inside a line elsewhere too.
 */
export const cleanHtml = ({ content, openStart, openEnd }: Slice): string => {
  const made = document.implementation.createHTMLDocument('')
  const isPartOfLine = content.childCount === 1 && openStart > 0 && openEnd > 0
  const written = isPartOfLine ? content.firstChild!.content : content
  made.body.append(makeClean().serializeFragment(written, { document: made }))
  return made.body.innerHTML
}
