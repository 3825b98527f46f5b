import fc from 'fast-check'
import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  appendLeaf,
  decodeFrontier,
  emptyFrontier,
  encodeFrontier,
  rootOf,
  type Head,
} from '../../shared/trace/merkle.ts'
import { consistencyProof, extendsHead, includes, inclusionProof } from '../../shared/trace/merkle-proofs.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(hash('sha256', bytes, 'buffer'))

/** Leaves and the head after each of them. */
const logOf = (size: number): { leaves: Uint8Array[]; heads: Head[] } => {
  const frontier = emptyFrontier()
  const leaves: Uint8Array[] = []
  const heads: Head[] = [{ size: 0, root: rootOf(sha256, frontier) }]
  for (let i = 0; i < size; i++) {
    const leaf = sha256(new Uint8Array([i % 256, i >> 8]))
    leaves.push(leaf)
    appendLeaf(sha256, frontier, leaf)
    heads.push({ size: i + 1, root: rootOf(sha256, frontier) })
  }
  return { leaves, heads }
}

const { leaves, heads } = logOf(70)

test('[L1] every row is shown to be in every log that holds it, and no other row is', () => {
  for (let size = 1; size <= 70; size++)
    for (let index = 0; index < size; index++) {
      const proof = inclusionProof(sha256, leaves.slice(0, size), index)
      expect(includes(sha256, heads[size]!, index, leaves[index]!, proof)).toBe(true)
      expect(includes(sha256, heads[size]!, index, leaves[(index + 1) % 70]!, proof)).toBe(false)
    }
})

test('[L1] every log is shown to extend every earlier one, and not another of the same length', () => {
  for (let size = 1; size <= 70; size++)
    for (let earlier = 0; earlier <= size; earlier++) {
      const proof = consistencyProof(sha256, leaves.slice(0, size), earlier)
      const second = heads[size]!
      expect(extendsHead(sha256, { first: heads[earlier]!, second }, proof)).toBe(true)
      const untrue = { size: earlier, root: sha256(heads[earlier]!.root) }
      if (earlier > 0) expect(extendsHead(sha256, { first: untrue, second }, proof)).toBe(false)
    }
})

test('[L1] no rows have the root of nothing', () => {
  const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
  expect(Buffer.from(heads[0]!.root).toString('hex')).toBe(nothing)
})

test('[L1] a frontier survives its bytes and goes on from there', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 69 }), (size) => {
      const frontier = emptyFrontier()
      for (const leaf of leaves.slice(0, size)) appendLeaf(sha256, frontier, leaf)
      const again = decodeFrontier(size, encodeFrontier(frontier))
      appendLeaf(sha256, again, leaves[size]!)
      expect(rootOf(sha256, again)).toEqual(heads[size + 1]!.root)
    }),
  )
})
