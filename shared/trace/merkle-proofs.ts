import { nodeHash, sameBytes, type Sha256 } from './merkle.ts'

/** Largest power of two smaller than n (n > 1). */
const splitOf = (n: number): number => {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

const treeHash = (sha256: Sha256, leaves: Uint8Array[], from: number, to: number): Uint8Array => {
  if (to - from === 1) return leaves[from]!
  const k = from + splitOf(to - from)
  return nodeHash(sha256, treeHash(sha256, leaves, from, k), treeHash(sha256, leaves, k, to))
}

/** Siblings from leaf `index` up to the root over `leaves`. Source: RFC 9162, 2.1.3.1. */
export const inclusionProof = (sha256: Sha256, leaves: Uint8Array[], index: number): Uint8Array[] => {
  const path = (from: number, to: number): Uint8Array[] => {
    if (to - from === 1) return []
    const k = from + splitOf(to - from)
    return index < k
      ? [...path(from, k), treeHash(sha256, leaves, k, to)]
      : [...path(k, to), treeHash(sha256, leaves, from, k)]
  }
  return path(0, leaves.length)
}

/** True when `leaf` is row `index` of the log with this size and root. Source: RFC 9162, 2.1.3.2. */
export const includes = (
  sha256: Sha256,
  head: { size: number; root: Uint8Array },
  index: number,
  leaf: Uint8Array,
  proof: Uint8Array[],
): boolean => {
  if (index < 0 || index >= head.size) return false
  const climb = (at: number, size: number, hash: Uint8Array, left: Uint8Array[]): Uint8Array | null => {
    if (size === 1) return left.length === 0 ? hash : null
    const sibling = left[left.length - 1]
    if (!sibling) return null
    const rest = left.slice(0, -1)
    const k = splitOf(size)
    if (at < k) {
      const inner = climb(at, k, hash, rest)
      return inner && nodeHash(sha256, inner, sibling)
    }
    const inner = climb(at - k, size - k, hash, rest)
    return inner && nodeHash(sha256, sibling, inner)
  }
  const root = climb(index, head.size, leaf, proof)
  return root !== null && sameBytes(root, head.root)
}

/** Nodes that show the log of `size` rows to be the beginning of `leaves`. Source: RFC 9162, 2.1.4.1. */
export const consistencyProof = (sha256: Sha256, leaves: Uint8Array[], size: number): Uint8Array[] => {
  const sub = (m: number, from: number, to: number, whole: boolean): Uint8Array[] => {
    if (m === to - from) return whole ? [] : [treeHash(sha256, leaves, from, to)]
    const k = splitOf(to - from)
    return m <= k
      ? [...sub(m, from, from + k, whole), treeHash(sha256, leaves, from + k, to)]
      : [...sub(m - k, from + k, to, false), treeHash(sha256, leaves, from, from + k)]
  }
  return size === 0 ? [] : sub(size, 0, leaves.length, true)
}

type Heads = { first: { size: number; root: Uint8Array }; second: { size: number; root: Uint8Array } }

/** True when the second head extends the first: nothing before it was changed. Source: RFC 9162, 2.1.4.2. */
export const extendsHead = (sha256: Sha256, { first, second }: Heads, proof: Uint8Array[]): boolean => {
  if (first.size > second.size) return false
  if (first.size === second.size) return proof.length === 0 && sameBytes(first.root, second.root)
  if (first.size === 0) return proof.length === 0
  const isPower = Number.isInteger(Math.log2(first.size))
  const path = isPower ? [first.root, ...proof] : proof
  const start = path[0]
  if (!start) return false
  let node = first.size - 1
  let last = second.size - 1
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  let older = start
  let newer = start
  for (const sibling of path.slice(1)) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      older = nodeHash(sha256, sibling, older)
      newer = nodeHash(sha256, sibling, newer)
      while (node % 2 === 0 && node !== 0) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
    } else newer = nodeHash(sha256, newer, sibling)
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 && sameBytes(older, first.root) && sameBytes(newer, second.root)
}
