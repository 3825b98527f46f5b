import { expect, type Page } from '@playwright/test'

type Stop = { name: string; ring: boolean; covered: boolean }

/** The element that has the focus: how it is called, whether its ring is seen, whether something covers it. */
const stopOn = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body)
      return { name: '', ring: true, covered: false }
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : []
    const name = [element.getAttribute('aria-label'), ...labels.map(({ innerText }) => innerText)]
    // Of something higher than the window, the part that is in it.
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const middle = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2
    const above = document.elementFromPoint((left + right) / 2, middle)
    const style = getComputedStyle(element)
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
    // Where one writes lines, the caret shows the focus (WCAG 2.4.7): a ring would touch the letters.
    const hasCaret = element.isContentEditable && style.caretColor !== 'rgba(0, 0, 0, 0)'
    return {
      name: (name.find(Boolean) ?? element.innerText ?? '').trim().replace(/\s+/g, ' '),
      ring: outlined || hasCaret,
      covered: !(above && (element.contains(above) || above.contains(element))),
    }
  })

/** Presses Tab until the focus is on what is called so; at every stop the ring must be seen and uncovered. */
export const tabTo = async (page: Page, name: string | RegExp, key = 'Tab'): Promise<void> => {
  const seen: string[] = []
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key)
    const stop = await stopOn(page)
    if (stop.name === '') continue
    seen.push(stop.name)
    expect(stop, `the ring on "${stop.name}" is seen`).toMatchObject({ ring: true, covered: false })
    if (typeof name === 'string' ? stop.name === name : name.test(stop.name)) return
  }
  throw new Error(`The keyboard never reaches ${name}; it went through: ${seen.join(' · ')}`)
}

/** Presses Tab as many times as asked, or until it has gone round: each stop whose ring is not seen or is covered. */
export const stopsWithoutRing = async (page: Page, presses: number): Promise<string[]> => {
  const wrong: string[] = []
  let first: string | undefined
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('Tab')
    const stop = await stopOn(page)
    if (stop.name === '') continue
    if (stop.name === first) break
    first ??= stop.name
    if (!stop.ring || stop.covered) wrong.push(`${stop.name}: ${stop.ring ? 'covered' : 'no ring'}`)
  }
  if (first === undefined) throw new Error('The keyboard stops nowhere')
  return wrong
}
