/** Bold, italics, and where a link leads, of words under way. */
export type Look = { strong: boolean; em: boolean; href: string | null }

/** What the next block will be; an item is one list entry, however many paragraphs it is made of. */
export type BlockLook =
  | { tag: 'p' | 'blockquote' | `h${1 | 2 | 3 | 4 | 5 | 6}` }
  | { tag: 'div'; kind: string; indent: number; checked: boolean; made?: HTMLElement }

/** Writes flat blocks into a document of its own: nothing of where the words come from is in it but words and links. */
export const makeFlatHtml = () => {
  const { body } = document.implementation.createHTMLDocument('')
  const made = body.ownerDocument
  let block: HTMLElement | null = null

  const open = (look: BlockLook): HTMLElement => {
    if (look.tag === 'div' && look.made) {
      look.made.append(made.createElement('br'))
      return look.made
    }
    const element = made.createElement(look.tag)
    if (look.tag === 'div') {
      Object.assign(element.dataset, { item: look.kind, indent: look.indent, checked: look.checked })
      look.made = element
    }
    return body.appendChild(element)
  }
  const dress = (node: Node, { strong, em, href }: Look): Node => {
    let dressed = node
    const wrap = (tag: string): HTMLElement => {
      const element = made.createElement(tag)
      element.append(dressed)
      dressed = element
      return element
    }
    if (strong) wrap('strong')
    if (em) wrap('em')
    if (href) wrap('a').setAttribute('href', href)
    return dressed
  }
  return {
    /** Words in the block under way; blanks alone begin none. */
    words(text: string, look: Look, as: BlockLook): void {
      if (!block && !/\S/.test(text)) return
      block ??= open(as)
      block.append(dress(made.createTextNode(text), look))
    },
    lineBreak(): void {
      block?.append(made.createElement('br'))
    },
    /** What follows is another block. */
    end(): void {
      block = null
    },
    html: (): string => body.innerHTML,
  }
}

export type FlatHtml = ReturnType<typeof makeFlatHtml>
