/** A word processor writes list entries as paragraphs: the level is in the style, the sign in the text. */
export type WordItem = { kind: 'bullet' | 'number'; indent: number }

const deepest = 4

const NUMBER = /^\s*\(?(\d+|[a-z]|[ivxlc]+)[.)]/i

export const wordItemOf = (paragraph: Element): WordItem | null => {
  const style = paragraph.getAttribute('style') ?? ''
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1]
  if (!level) return null
  const sign = signOf(paragraph)?.textContent ?? ''
  const indent = Math.min(deepest, Math.max(0, Number(level) - 1))
  return { kind: NUMBER.test(sign) ? 'number' : 'bullet', indent }
}

/** The sign of a list entry: the list itself draws it. */
export const isWordSign = (element: Element): boolean =>
  /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '')

const signOf = (paragraph: Element): Element | undefined =>
  [...paragraph.querySelectorAll('[style]')].find(isWordSign)

/** Comments of the margin, their signs in the text, and what is hidden: none of it are words of the text. */
export const isWordAside = (element: Element): boolean =>
  /mso-element:\s*comment|mso-comment-reference|mso-hide:\s*all|display:\s*none/i.test(
    element.getAttribute('style') ?? '',
  ) || /\bMsoComment/.test(element.getAttribute('class') ?? '')
