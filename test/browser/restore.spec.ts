import { expect, type Browser } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeBackup } from '../../server/backup/make-backup.ts'
import { restoreBackup } from '../../server/backup/restore.ts'
import { makeDataDir, openServer } from '../helpers/server.ts'
import {
  createText,
  expectSame,
  expectSaved,
  linesOn,
  openText,
  openWriters,
  placeCaret,
  savedWords,
  tableOf,
  type Writer,
} from './desk-people.ts'
import { test } from './place.ts'
import { verify } from '../live/siege.ts'

test.describe.configure({ retries: 0 })

let browser: Browser
test.beforeAll(({ browser: shared }) => {
  browser = shared
})

const line = 2
/** A page tries again with growing waits. */
const patience = { timeout: 30_000 }
const expectSeen = ({ page }: Writer, words: string) =>
  expect.poll(async () => (await linesOn(page))[line]!.text).toBe(words)
const write = async (writer: Writer, at: number, words: string) => {
  await placeCaret(writer.page, line, at)
  await writer.page.keyboard.type(words)
}

test('[L6] after a restore each open page gives back its own words, also those typed offline, and nobody else’s', async () => {
  const dataDir = makeDataDir()
  let server = await openServer({ dataDir })
  const { workshopId, writers } = await openWriters(server, browser, 3)
  const [ada, bruno, carla] = writers as [Writer, Writer, Writer]
  const id = await createText(server, workshopId, ada)
  for (const writer of writers) await openText(writer, id)
  await write(ada, 0, 'Prima.')
  await expectSame(server, id, writers)

  const made = await makeBackup(server.deps.config, join(dataDir, 'copia.tar.gz.age'), Date.now())
  if ('no' in made) throw new Error(made.no)
  await write(ada, 6, ' Ada dopo.')
  await expectSaved(ada)
  await expectSeen(bruno, 'Prima. Ada dopo.')
  await write(bruno, 16, ' Bruno dopo.')
  await expectSaved(bruno)
  await expectSeen(carla, 'Prima. Ada dopo. Bruno dopo.')
  await write(carla, 28, ' Carla dopo.')
  await expectSame(server, id, writers)
  await ada.context.setOffline(true)
  await expect(savedWords(ada.page)).toHaveText(/^Sei senza rete/)
  await write(ada, 40, ' In treno.')
  await ada.page.keyboard.press('Enter')
  await ada.page.keyboard.type('Una riga mia.')
  // Nobody has his page open any more: his words of after the backup are gone, whoever else has them on screen.
  await bruno.page.close()

  const { port, deps } = server
  await server.close()
  const restored = await restoreBackup(deps.config, made.file, Date.now())
  expect(restored).toMatchObject({ unsound: [] })
  server = await openServer({ dataDir, env: { PORT: String(port) } })
  await expect(carla.page.locator('.told')).toHaveText(/^Il testo è tornato a una copia di prima\./, patience)
  await expectSaved(carla)
  await ada.context.setOffline(false)
  await expect(ada.page.locator('.told')).toHaveText(/^Il testo è tornato a una copia di prima\./, patience)
  const held = await expectSame(server, id, [ada, carla])
  // In which order words come back that stood at one place depends on who comes back first.
  const words = held.slice(line, line + 2).map(({ text }) => text)
  expect(words[0]).toMatch(/^Prima\. Ada dopo\./)
  expect(words[1]).toMatch(/^Una riga mia\./)
  const whole = words.join('').replace(' Carla dopo.', '').replace(' In treno.', '')
  expect(whole).toBe('Prima. Ada dopo.Una riga mia.')
  const table = await tableOf(server, id, writers)
  expect(table.join('|')).not.toContain('Bruno')
  expect(table.filter((row) => row.startsWith('Carla'))).toEqual(['Carla:  Carla dopo.'])

  // And one writes on where one was.
  await ada.page.keyboard.type(' Avanti.')
  await expect(ada.page.locator('#sheet')).toBeFocused()
  const after = await expectSame(server, id, [ada, carla])
  expect(after[line + 1]!.text).toMatch(/^Una riga mia\. Avanti\./)
  await ada.page.goto(`/t/${id}/contributi`)
  await expect(ada.page.getByText(/^Il \d+ \p{L}+ questo testo è tornato/u)).toBeVisible()
  const report = (await verify(server, id))!
  expect(report.findings).toEqual([])
  expect(report.restores).toHaveLength(1)
  for (const { context } of writers) await context.close()
  await server.close()
  await rm(dataDir, { recursive: true, force: true })
})
