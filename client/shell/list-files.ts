import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** Letters that Italian and English have no use for come when somebody writes them. */
const seldom = /-(cyrillic|greek|vietnamese)(-ext)?-/

/** Tells the worker which files the build has made, so that it keeps just those. */
export const listFiles = (): Plugin => ({
  name: 'list-files',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const worker = bundle['worker.js']
      if (worker?.type !== 'chunk') throw new Error('The build has no worker.js')
      const files = Object.keys(bundle).filter((file) => file.startsWith('assets/') && !seldom.test(file))
      const build = createHash('sha256')
        .update(files.join() + worker.code)
        .digest('hex')
        .slice(0, 16)
      const list = JSON.stringify({ build, files: files.map((file) => `/${file}`) })
      worker.code = `const SHELL = ${list};\n${worker.code}`
    },
  },
})
