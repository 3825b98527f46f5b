import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { openContext } from '../helpers/browser.ts'
import { openHand, readCommitted } from '../helpers/live.ts'
import { makeWorkshop, openServer } from '../helpers/server.ts'
import { test } from './place.ts'

test('one takes one’s data along, then leaves for good with the words, and nobody else loses a letter', async ({
  browser,
}) => {
  const server = await openServer()
  const { people, documents } = await makeWorkshop(server, 2)
  const who = (n: number) => ({ cookie: people[n]!.cookie, documentId: documents[0]!.id })
  const [mine, other] = [await openHand(server, who(0)), await openHand(server, who(1))]
  mine.body.insert(mine.body.length, 'parole mie. ', {})
  await mine.saved()
  other.body.insert(other.body.length, 'parole di altri. ', {})
  await other.saved()
  const context = await openContext(browser, { url: server.url, cookie: who(0).cookie })
  const page = await context.newPage()
  await page.goto('/io')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Scarica i miei dati' }).click()
  const files = unzipSync(new Uint8Array(readFileSync(await (await download).path())))
  const words = Object.keys(files).filter((name) => /^testi\/.*html$/.test(name))
  expect(words.map((name) => strFromU8(files[name]!)).join('')).toContain('parole mie.')

  await page.getByRole('button', { name: 'Esco e cancello il mio account' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Togliete le mie parole' }).check()
  await dialog.getByRole('button', { name: 'Vado avanti' }).click()
  await dialog.getByRole('button', { name: 'Sì, cancella il mio account' }).click()
  await page.getByRole('heading', { level: 1, name: 'Il tuo account non c’è più' }).waitFor()
  await page.goto('/io')
  await page.getByRole('heading', { level: 1, name: 'Entra' }).waitFor()
  const text = (await readCommitted(server, who(1))).getText('body').toString()
  expect(text).toContain('parole di altri. ')
  expect(text).not.toContain('parole mie.')
  await context.close()
  await server.close()
  await rm(server.dataDir, { recursive: true, force: true })
})
