import type { Page } from '@playwright/test'
import type { Ground } from './ground.ts'

/** A page as a person may meet it: where, as whom, after what, and what shows that it is the one meant. */
export type State = {
  name: string
  /** As client/App.tsx has it. */
  route: string
  path: (ground: Ground) => string
  /** The invented laboratory, when nothing is said. */
  on?: 'demo' | 'empty' | 'crowd'
  /** Absent for who is not signed in. */
  as?: 'member'
  before?: (page: Page, ground: Ground) => Promise<unknown>
  act?: (page: Page, ground: Ground) => Promise<unknown>
  shows: string | RegExp
  /** What is open has the keys of the text: Tab is its own. */
  holdsKeys?: true
  /** No words of another language can come. */
  isOffline?: true
  /** What the browser says in its console of a no that is expected here. */
  said?: RegExp
}

export const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click()

/** The server's own answer, with some of it replaced. */
export const answerWith = (page: Page, address: string | RegExp, replaced: object) =>
  page.route(address, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), ...replaced } })
  })

/** As this device remembers how a person wants to read. */
export const readingAs = (reading: object) => (page: Page) =>
  page.addInitScript((stored) => localStorage.setItem('trama.reading', stored), JSON.stringify(reading))

/** Opens a page in the state meant, or fails. */
export const arrive = async (page: Page, state: State, ground: Ground): Promise<void> => {
  await state.before?.(page, ground)
  await page.goto(state.path(ground))
  await page.locator('h1, .waiting').first().waitFor()
  await state.act?.(page, ground)
  await page.getByText(state.shows).first().waitFor({ state: 'attached' })
}

/** The other language, as the foot of the page gives it. The desk has no foot, and keeps its own. */
export const speakEnglish = async (page: Page): Promise<boolean> => {
  const pressed = await page.evaluate(() => {
    const button = document.querySelector<HTMLElement>('.foot button[lang="en"]')
    button?.focus()
    button?.click()
    return button !== null
  })
  if (pressed) await page.locator('html[lang="en"]').waitFor()
  return pressed
}
