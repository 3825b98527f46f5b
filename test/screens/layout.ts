import type { Page } from '@playwright/test'

/** Words that lie over other words, or are cut off by a box that cannot be scrolled; an empty list is a pass. */
export const lostWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const modal = document.querySelector('dialog[open]')
    const skipped = '.unseen, .skip, [aria-hidden="true"], script, style, noscript, option'
    const floats = (element: Element | null): boolean =>
      element !== null &&
      (/fixed|sticky/.test(getComputedStyle(element).position) || floats(element.parentElement))
    const lines: { of: Element; text: string; rect: DOMRect }[] = []
    const walker = document.createTreeWalker(modal ?? document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const of = walker.currentNode.parentElement!
      const text = walker.currentNode.nodeValue!.trim()
      if (!text || of.closest(skipped) || !of.checkVisibility() || floats(of)) continue
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      for (const rect of range.getClientRects()) if (rect.width > 1) lines.push({ of, text, rect })
    }
    const lost: string[] = []
    lines.sort((a, b) => a.rect.top - b.rect.top)
    for (const [at, one] of lines.entries())
      for (const other of lines.slice(at + 1)) {
        if (other.rect.top >= one.rect.bottom) break
        if (one.of.contains(other.of) || other.of.contains(one.of)) continue
        const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left)
        const high = Math.min(one.rect.bottom, other.rect.bottom) - other.rect.top
        if (wide > 4 && high > 0.4 * Math.min(one.rect.height, other.rect.height))
          lost.push(`"${one.text.slice(0, 40)}" under "${other.text.slice(0, 40)}"`)
      }
    for (const { of, text } of lines)
      for (let box: Element | null = of; box; box = box.parentElement) {
        const style = getComputedStyle(box)
        const cuts = (overflow: string, more: number) => /hidden|clip/.test(overflow) && more > 2
        if (
          cuts(style.overflowX, box.scrollWidth - box.clientWidth) ||
          cuts(style.overflowY, box.scrollHeight - box.clientHeight)
        )
          if (style.textOverflow !== 'ellipsis' && box.tagName !== 'HTML')
            lost.push(`"${text.slice(0, 40)}" cut`)
      }
    return [...new Set(lost)]
  })

/**
 * What one presses and is too small, in CSS pixels: 24 for everything but links inside a sentence, 44 for what
 * is pressed most on a phone. Source: WCAG 2.5.8 and ux/README.md.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const modal = document.querySelector('dialog[open]') ?? document.body
    const pressed = 'a[href], button, input, summary, select, textarea, [role="button"]'
    const main = '.tool, .part-move, .button, .input, nav a, summary, .choice, .options label'
    const small: string[] = []
    for (const element of modal.querySelectorAll<HTMLElement>(pressed)) {
      if (element.closest('.unseen, .skip, [hidden]') || !element.checkVisibility()) continue
      const target = element.closest('label') ?? element
      if (target.tagName === 'A' && getComputedStyle(target).display === 'inline') continue
      const { width, height } = target.getBoundingClientRect()
      const isCompact = document.documentElement.dataset.density === 'compact'
      const least = target.matches(main) && innerWidth < 768 && !isCompact ? 44 : 24
      if (Math.round(height) < least || Math.round(width) < (target.matches('.tool') ? least : 24))
        small.push(`${target.innerText || element.ariaLabel || target.className}: ${width}×${height}`)
    }
    return small
  })
