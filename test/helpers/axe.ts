import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds on a page as it is now, one line for each element; an empty list is a pass. */
export const obstaclesOn = (page: Page): Promise<string[]> =>
  found(
    new AxeBuilder({ page }).withTags([
      'wcag2a',
      'wcag2aa',
      'wcag21a',
      'wcag21aa',
      'wcag22aa',
      'best-practice',
    ]),
  )

/** What another theme can change of it: the colours. */
export const paleWordsOn = (page: Page): Promise<string[]> =>
  found(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']))

const found = async (axe: AxeBuilder): Promise<string[]> => {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
  )
}

/** Pixels by which the page is wider than the window: 0 means no sideways scroll. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
