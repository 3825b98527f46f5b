import { test as base, type Browser } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { launchBrowser } from '../helpers/browser.ts'
import { openServer, type TestServer } from '../helpers/server.ts'

type Shared = { browser: Browser; server: TestServer }

/**
 * A real Chromium and a real server with invented people, one of each for all the files that a worker runs.
 * A file that stops its server, or looks at data that nobody has touched, opens its own.
 */
export const test = base.extend<object, Shared>({
  browser: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads here what a fixture stands on
    async ({}, use) => {
      const browser = await launchBrowser()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  server: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const server = await openServer()
      await use(server)
      await server.close()
      await rm(server.dataDir, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
})
