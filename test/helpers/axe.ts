import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on a page as it is now, one line for each element; an empty list is a pass. */
export const obstaclesOn = (page: Page): Promise<string[]> =>
  found(page, {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })

/** What another theme can change of it: the colours. */
export const paleWordsOn = (page: Page): Promise<string[]> =>
  found(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] })

/**
 * In forced colours Chromium paints letters in the system's colour, and still gives the page's own as their fill: axe
 * would weigh a colour that nobody sees. No style here fills letters otherwise.
 */
const readPaintedColours = (): void => {
  const { getPropertyValue } = CSSStyleDeclaration.prototype
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return getPropertyValue.call(this, name === '-webkit-text-fill-color' ? 'color' : name)
  }
}

/** Runs in the page itself and brings back only what is wrong: what is right would weigh megabytes. */
const found = async (page: Page, runOnly: RunOptions['runOnly']): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe)
    await page.evaluate(readPaintedColours)
  }
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (options) => (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, options),
    { ...(runOnly ? { runOnly } : {}), resultTypes: ['violations'] },
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
  )
}

/** Pixels by which the page is wider than the window: 0 means no sideways scroll. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
