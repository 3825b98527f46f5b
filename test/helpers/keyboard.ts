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
    const { left, top, width, height } = element.getBoundingClientRect()
    const above = document.elementFromPoint(left + width / 2, top + height / 2)
    const style = getComputedStyle(element)
    return {
      name: (name.find(Boolean) ?? element.innerText ?? '').trim().replace(/\s+/g, ' '),
      ring: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
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
