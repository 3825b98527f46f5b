const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Units that two texts begin with in common, never ending inside a surrogate pair. Source: SPEC.md [B7]. */
export const commonPrefix = (a: string, b: string): number => {
  const most = Math.min(a.length, b.length)
  let count = 0
  while (count < most && a.charCodeAt(count) === b.charCodeAt(count)) count++
  return count > 0 && (isLow(a.charCodeAt(count)) || isLow(b.charCodeAt(count))) ? count - 1 : count
}

/** Units that two texts end with in common, at most `most`. */
export const commonSuffix = (a: string, b: string, most: number): number => {
  let count = 0
  while (count < most && a.charCodeAt(a.length - count - 1) === b.charCodeAt(b.length - count - 1)) count++
  return count > 0 && isLow(a.charCodeAt(a.length - count)) ? count - 1 : count
}
