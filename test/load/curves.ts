import type { Figure } from './figures.ts'

/** What one keystroke costs at a size, beside the floor at the same size. */
export type Point = { at: number; figure: number; floor: number }

/**
 * By how much a cost is multiplied when the size grows tenfold: the slope of a straight line through the logarithms.
 * 1 is a cost that does not grow, 10 one that grows as the size does. Sizes below 1 have no logarithm and are left out.
 */
export const perTenfold = (points: { at: number; cost: number }[]): number => {
  const logs = points.filter(({ at }) => at >= 1).map(({ at, cost }) => [Math.log10(at), Math.log10(cost)])
  const mean = (side: 0 | 1): number => logs.reduce((sum, log) => sum + log[side]!, 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const over = logs.reduce((sum, log) => sum + (log[0]! - x) * (log[1]! - y), 0)
  return 10 ** (over / logs.reduce((sum, log) => sum + (log[0]! - x) ** 2, 0))
}

const WIDTH = 12

const barOf = (value: number, longest: number): string =>
  '▇'.repeat(Math.max(1, Math.round((value / longest) * WIDTH)))

/** A point a line, drawn, and below how much each tenfold adds: no more than a third over three of them. */
export const curveOf = (what: string, unit: string, points: Point[], sizes: string): Figure[] => {
  const longest = Math.max(...points.map(({ figure }) => figure))
  const tenfold = (key: 'figure' | 'floor'): number =>
    perTenfold(points.map((point) => ({ at: point.at, cost: point[key] })))
  return [
    ...points.map(({ at, figure, floor }) => ({
      what: `${what}, ${at.toLocaleString('en-US')} ${sizes} ${barOf(figure, longest)}`,
      figure,
      floor,
      unit,
    })),
    {
      what: `${what}: growth per tenfold`,
      figure: tenfold('figure'),
      floor: tenfold('floor'),
      unit: '×',
      target: { on: 'figure', most: 1.1 },
    },
  ]
}
