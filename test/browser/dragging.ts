import { expect, type Page } from '@playwright/test'
import { linesOn } from './desk-people.ts'

/** Drags a line by its handle, up to the edge of another. */
export const dragLine = async (page: Page, from: number, to: number, edge: 'above' | 'below') => {
  const lines = page.locator('#sheet > *')
  const words = (await linesOn(page))[from]!.text.slice(0, 10)
  const handle = page.getByRole('button', { name: `Sposta questa riga: «${words}` })
  // A caret that is still on its way takes the handle with it.
  await expect(async () => {
    await page.mouse.move(0, 0)
    await lines.nth(from).hover()
    await expect(handle).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const [grip, target] = [(await handle.boundingBox())!, (await lines.nth(to).boundingBox())!]
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
  await page.mouse.down()
  await page.mouse.move(target.x + 40, target.y + target.height / 2, { steps: 4 })
  await page.mouse.move(target.x + 40, target.y + (edge === 'above' ? 2 : target.height - 2))
  await expect(page.locator('.drop-line')).toBeVisible()
  return { drop: () => page.mouse.up() }
}
