import { defineConfig } from '@playwright/test'

/** Screens in a real Chromium; each test file starts its own server on a free port. */
export default defineConfig({
  testDir: './browser',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  timeout: 120_000,
  // How long a page may take is measured elsewhere: here only what it comes to counts.
  expect: { timeout: 20_000 },
  // Two browsers and a server on two cores: what only came late is begun again once, and told by name at the end.
  // Where words could be lost or change hands a file says `retries: 0`: there nothing may go wrong even once.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  fullyParallel: false,
  reporter: process.env.CI ? [['list'], ['json', { outputFile: '../.cache/playwright.json' }]] : 'list',
})
