/**
 * An id that the server never issues: what is written under it never leaves this device as such, but goes under a real pen
 * once the server is reached. Source: trace/SPEC.md [P1].
 */
export const makeshiftPen = (): number => 2 ** 31 + (crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1)
