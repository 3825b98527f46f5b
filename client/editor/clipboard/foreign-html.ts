import { isSafeLink } from '../../../shared/text/marks.ts'
import { makeFlatHtml } from './flat-html.ts'
import type { BlockLook, FlatHtml, Look } from './flat-html.ts'
import { BETWEEN_CELLS, EMPTY_CELL, isBlank, tableRows } from './table-rows.ts'
import { isWordAside, isWordSign, wordItemOf } from './word-lists.ts'

/** Where the walk is: in how many lists, in what block, with what look; `isCell`: blocks do not end, the row does. */
type Place = { depth: number; block: BlockLook; look: Look; isCell?: boolean }

/** Neither words nor a frame for words. */
const skipped = new Set(
  'AREA AUDIO BASE BUTTON CANVAS DIALOG EMBED FRAME FRAMESET HEAD IFRAME IMG INPUT LINK MAP MATH META NAV NOFRAMES NOSCRIPT OBJECT PARAM PICTURE PORTAL SCRIPT SELECT SOURCE STYLE SVG TEMPLATE TEXTAREA TITLE TRACK VIDEO'.split(
    ' ',
  ),
)

const inline = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
)

const isInline = ({ nodeName }: Element): boolean => inline.has(nodeName) || nodeName.includes(':')

const paragraph: BlockLook = { tag: 'p' }
const plain: Look = { strong: false, em: false, href: null }

const lookOf = (element: Element, around: Look): Look => {
  const { nodeName } = element
  const style = element.getAttribute('style') ?? ''
  const weight = /(?:^|;)\s*font-weight:\s*([a-z0-9]+)/i.exec(style)?.[1]?.toLowerCase()
  const slant = /(?:^|;)\s*font-style:\s*([a-z]+)/i.exec(style)?.[1]?.toLowerCase()
  const href = nodeName === 'A' ? element.getAttribute('href') : null
  const isStrong = weight ? /^(bold|bolder|[5-9]\d\d)$/.test(weight) : undefined
  return {
    strong: isStrong ?? (around.strong || nodeName === 'B' || nodeName === 'STRONG'),
    em: slant
      ? slant !== 'normal'
      : around.em || nodeName === 'I' || nodeName === 'EM' || nodeName === 'CITE',
    href: isSafeLink(href) ? href : around.href,
  }
}

const deepest = 4

const itemOf = (element: Element, depth: number): BlockLook => {
  const box = element.querySelector(':scope > input[type=checkbox], :scope > label > input[type=checkbox]')
  const isBox = box !== null || element.getAttribute('role') === 'checkbox'
  const isNumber = element.parentElement?.nodeName === 'OL'
  return {
    tag: 'div',
    kind: isBox ? 'check' : isNumber ? 'number' : 'bullet',
    indent: Math.min(deepest, Math.max(0, depth - 1)),
    checked: (box?.hasAttribute('checked') ?? false) || element.getAttribute('aria-checked') === 'true',
  }
}

const blockOf = (element: Element, { block, depth }: Place): BlockLook => {
  const { nodeName } = element
  if (/^H[1-6]$/.test(nodeName)) return { tag: nodeName.toLowerCase() as 'h1' }
  if (nodeName === 'LI') return itemOf(element, depth)
  if (nodeName === 'BLOCKQUOTE') return { tag: 'blockquote' }
  const word = wordItemOf(element)
  if (word) return { tag: 'div', checked: false, ...word }
  return block.tag === 'div' || block.tag === 'blockquote' ? block : paragraph
}

const walkTable = (flat: FlatHtml, table: Element, place: Place): void => {
  const rows = tableRows(table)
  if (!rows) return walkChildren(flat, table, place)
  for (const cells of rows) {
    flat.end()
    const block: BlockLook = { tag: 'div', kind: 'bullet', indent: 0, checked: false }
    const inRow = { ...place, block, isCell: true }
    cells.forEach((cell, index) => {
      if (index > 0) flat.words(BETWEEN_CELLS, plain, block)
      if (isBlank(cell)) flat.words(EMPTY_CELL, plain, block)
      else walkChildren(flat, cell, { ...inRow, look: lookOf(cell, inRow.look) })
    })
  }
  flat.end()
}

const walkElement = (flat: FlatHtml, element: Element, place: Place): void => {
  const { nodeName } = element
  const nothing = skipped.has(nodeName.toUpperCase()) || isWordSign(element) || isWordAside(element)
  if (nothing || (nodeName === 'O:P' && isBlank(element))) return
  if (nodeName === 'BR') return place.isCell ? flat.words(' ', place.look, place.block) : flat.lineBreak()
  if (nodeName === 'TABLE' && !place.isCell) return walkTable(flat, element, place)
  const look = lookOf(element, place.look)
  if (isInline(element) || place.isCell) return walkChildren(flat, element, { ...place, look })
  const isList = nodeName === 'UL' || nodeName === 'OL'
  flat.end()
  const depth = place.depth + (isList ? 1 : 0)
  walkChildren(flat, element, { depth, look, block: blockOf(element, place) }, nodeName === 'PRE')
  flat.end()
}

const walkChildren = (flat: FlatHtml, parent: Element, place: Place, keepsLines = false): void => {
  for (const node of parent.childNodes) {
    if (node instanceof Element || node.nodeType === 1) walkElement(flat, node as Element, place)
    else if (node.nodeType === 3) walkText(flat, node.nodeValue ?? '', place, keepsLines)
  }
}

const walkText = (flat: FlatHtml, text: string, { look, block }: Place, keepsLines: boolean): void => {
  if (!keepsLines) return flat.words(text, look, block)
  text.split(/\r?\n/).forEach((line, index) => {
    if (index > 0) flat.lineBreak()
    flat.words(line, look, block)
  })
}

/**
 * Words from any other page or program as flat blocks: paragraphs, headings, items, quotations, bold, italics and links to
 * the web or a mailbox. It is read in a document of its own, in which nothing runs and nothing is fetched.
 */
export const flatHtmlOf = (html: string): string => {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const flat = makeFlatHtml()
  walkChildren(flat, body, { depth: 0, block: paragraph, look: plain })
  return flat.html()
}
