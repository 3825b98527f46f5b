import { DOMSerializer, type Fragment, type Node } from 'prosemirror-model'
import { schema } from '../../../shared/text/schema.ts'

type Options = { document?: Document }

/** Lists are nested again for whoever reads what was copied; the step of each item stays on it for us. Source: text/SPEC.md [M5]. */
const nestItem = (
  lists: { list: HTMLElement; indent: number }[],
  item: Node,
  made: Document,
  top: DocumentFragment,
) => {
  const tag = item.attrs.kind === 'number' ? 'ol' : 'ul'
  const indent = Number(item.attrs.indent)
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
  Object.assign(entry.dataset, { item: item.attrs.kind, indent, checked: item.attrs.checked })
  lists.at(-1)!.list.append(entry)
  return entry
}

/** What is copied or dragged, as other programs like it; `mark` may write on the first element whose words they are. */
export class CopiedHtml extends DOMSerializer {
  readonly mark: (first: Element) => void

  constructor(mark: (first: Element) => void) {
    const { nodes, marks } = DOMSerializer.fromSchema(schema)
    super(nodes, marks)
    this.mark = mark
  }

  override serializeFragment(
    fragment: Fragment,
    options: Options = {},
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    if (target || !fragment.firstChild?.isBlock) return super.serializeFragment(fragment, options, target)
    const made = options.document ?? document
    const top = made.createDocumentFragment()
    const lists: { list: HTMLElement; indent: number }[] = []
    fragment.forEach((block) => {
      if (block.type.name === 'item') {
        super.serializeFragment(block.content, options, nestItem(lists, block, made, top))
        return
      }
      lists.length = 0
      top.append(this.serializeNode(block, options))
    })
    if (top.firstElementChild) this.mark(top.firstElementChild)
    return top
  }
}
