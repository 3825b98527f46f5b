/** One line of a table: what was measured, beside what the same costs when nothing is checked, kept or attested. */
export type Figure = {
  what: string
  figure: number
  unit: string
  /** In the same unit, from the same run. */
  floor?: number
  /** At most, or at least when more is better; on the ratio, or on the figure itself where there is no floor. */
  target?: { on: 'ratio' | 'figure'; most?: number; least?: number }
}

export const median = (values: number[]): number => percentile(values, 0.5)

export const percentile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

const ratioOf = ({ figure, floor }: Figure): number | undefined =>
  floor === undefined ? undefined : figure / floor

export type Verdict = 'met' | 'missed' | '–'

export const verdictOf = (one: Figure): Verdict => {
  if (!one.target) return '–'
  const { on, most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY } = one.target
  const value = on === 'ratio' ? ratioOf(one) : one.figure
  return value !== undefined && value <= most && value >= least ? 'met' : 'missed'
}

const short = (value: number | undefined): string => {
  if (value === undefined) return '–'
  const digits = Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 100 ? 1 : Math.abs(value) >= 1 ? 2 : 3
  return value.toLocaleString('en-US', { maximumFractionDigits: digits })
}

const targetOf = ({ target, unit }: Figure): string => {
  if (!target) return '–'
  const bound = target.most === undefined ? `≥ ${short(target.least)}` : `≤ ${short(target.most)}`
  return target.on === 'ratio' ? `${bound} ×` : `${bound} ${unit}`
}

const cellsOf = (one: Figure): string[] => [
  one.what,
  `${short(one.figure)} ${one.unit}`,
  one.floor === undefined ? '–' : `${short(one.floor)} ${one.unit}`,
  short(ratioOf(one)),
  targetOf(one),
  verdictOf(one),
]

/** A table for the screen and for a README. */
export const tableOf = (figures: Figure[]): string => {
  const rows = [['what', 'figure', 'floor', 'ratio', 'target', 'verdict'], ...figures.map(cellsOf)]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const line = (row: string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)].join('\n')
}
