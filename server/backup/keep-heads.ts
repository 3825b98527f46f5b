import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const linesOf = (file: string): string[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.endsWith('}'))
    : []

/**
 * Adds to the heads of a backup those that were signed since: they show what the restore has lost, and who rewrites what
 * was before it. Source: trace/SPEC.md [L4], [L6].
 */
export const keepHeads = (present: string, restored: string): void => {
  mkdirSync(restored, { recursive: true, mode: 0o700 })
  const names = existsSync(present) ? readdirSync(present).filter((name) => name.endsWith('.jsonl')) : []
  for (const name of names) {
    const lines = new Set([...linesOf(join(restored, name)), ...linesOf(join(present, name))])
    writeFileSync(join(restored, name), `${[...lines].join('\n')}\n`, { mode: 0o600, flush: true })
  }
}
