import { tmpdir } from 'node:os'
import { join } from 'node:path'
import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'
import { compressFiles } from './client/shell/compress-files.ts'
import { listFiles } from './client/shell/list-files.ts'
import { LongestFirst } from './test/longest-first.ts'

const soak = process.env.SOAK === '1'
const report = process.env.CI ? { json: '.cache/vitest.json' } : {}

export default defineConfig({
  root: 'client',
  plugins: process.env.VITEST ? [] : [solid(), listFiles(), compressFiles()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: ['chrome109', 'firefox115', 'safari15.4'],
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'client/index.html', worker: 'client/shell/worker.ts' },
      output: {
        // The worker keeps its name: the browser asks for it again, and sees whether it has changed.
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
        // Many small pieces weigh more than one: what most pages share comes together.
        codeSplitting: { groups: [{ name: 'common', test: /\/client\/|\/shared\//, minShareCount: 11 }] },
      },
    },
  },
  test: {
    root: '.',
    include: ['test/**/*.test.ts'],
    environment: 'node',
    testTimeout: soak ? 3_600_000 : 120_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // The processes that tests start read the server's code once for all.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'trama-compile-cache') },
    reporters: ['default', ...(process.env.CI ? ['json'] : [])],
    outputFile: report,
  },
})
