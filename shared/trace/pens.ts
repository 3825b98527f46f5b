/** Pens of one epoch: `epoch · 2^20 + n`; n is random, 1 is the server's own. Source: trace/SPEC.md [P1], [M7]. */
const SPAN = 2 ** 20

/** The pen with which the server seeds a document; never issued, belongs to nobody. */
export const serverPenOf = (epoch: number): number => epoch * SPAN + 1

export const isServerPen = (pen: number): boolean => pen % SPAN === 1

export const epochOf = (pen: number): number => Math.floor(pen / SPAN)

/** A pen not yet used in this document; `random(n)` gives an integer in [0, n). */
export const choosePen = (
  epoch: number,
  isUsed: (pen: number) => boolean,
  random: (n: number) => number,
): number => {
  for (;;) {
    const pen = epoch * SPAN + 2 + random(SPAN - 2)
    if (!isUsed(pen)) return pen
  }
}
