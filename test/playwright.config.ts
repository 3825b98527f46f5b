import { defineConfig } from '@playwright/test'

/** Screens in a real Chromium; each test file starts its own server on a free port. */
export default defineConfig({
  testDir: './browser',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  timeout: 120_000,
  // How long a page may take is measured elsewhere: here only what it comes to counts.
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: false,
  reporter: process.env.CI ? [['list'], ['json', { outputFile: '../.cache/playwright.json' }]] : 'list',
})
