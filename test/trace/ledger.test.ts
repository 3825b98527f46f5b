import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { commitmentOf, headBytes, leafBytes, penRowBytes, rowLeaf } from '../../shared/trace/ledger.ts'
import { decodeRestored, encodeRestored, nextEpoch } from '../../shared/trace/restored.ts'
import { appendLeaf, emptyFrontier, rootOf } from '../../shared/trace/merkle.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(hash('sha256', bytes, 'buffer'))
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const salt = new Uint8Array(32).fill(7)
const bytes = new Uint8Array([1, 2, 3])
const facts = { documentId: 'prova', seq: 0, pen: 5, at: 1_000, kind: 0 }

test('[L1] the layout of a row is the one written in the SPEC, byte by byte', () => {
  const commitment = commitmentOf(sha256, salt, bytes)
  expect(hex(commitment)).toBe(hex(sha256(Buffer.concat([salt, bytes]))))
  const expected =
    `0005${Buffer.from('prova').toString('hex')}` +
    '0000000000000000' +
    '0000000000000005' +
    '00000000000003e8' +
    '00' +
    hex(commitment)
  expect(hex(leafBytes(facts, commitment))).toBe(expected)
  const leaf = rowLeaf(sha256, facts, commitment)
  expect(hex(leaf)).toBe(hex(sha256(Buffer.from(`00${expected}`, 'hex'))))
  const frontier = emptyFrontier()
  appendLeaf(sha256, frontier, leaf)
  expect(hex(rootOf(sha256, frontier))).toBe(hex(leaf))
})

test('[L1] test vectors, for whoever writes another checker', () => {
  const commitment = commitmentOf(sha256, salt, bytes)
  expect(hex(commitment)).toBe('4c87508c2b46d3784956cda524a1db1372cf4808c59ccc2775b95689e5cb30f5')
  expect(hex(rowLeaf(sha256, facts, commitment))).toBe(
    'edae8ddf0e10b2e0fcb5700d177eaef8f2632e1833e5690003ce49f8af1c5c19',
  )
})

test('[L4] a head is signed with its label, document, size and root', () => {
  const root = new Uint8Array(32).fill(9)
  const expected = Buffer.concat([
    Buffer.from('trama comune head 1\n'),
    Buffer.from('0005', 'hex'),
    Buffer.from('prova'),
    Buffer.from('0000000000000003', 'hex'),
    root,
  ])
  expect(hex(headBytes('prova', { size: 3, root }))).toBe(hex(expected))
})

test('[L1] a pen’s row commits to person and voice apart, and says nothing of either without its salt', () => {
  const voice = { id: 'v1', sealed: new Uint8Array([9, 9]) }
  const row = penRowBytes(sha256, { personId: 'p1', personSalt: salt, voice, voiceSalt: salt })
  expect(hex(row.slice(0, 32))).toBe(hex(sha256(Buffer.concat([salt, Buffer.from('p1')]))))
  expect(hex(row.slice(32))).toBe(hex(sha256(Buffer.concat([salt, Buffer.from('v1\0'), voice.sealed]))))
  const nobody = penRowBytes(sha256, { personId: null, personSalt: null, voice: null, voiceSalt: null })
  expect(nobody).toEqual(new Uint8Array(64))
})

test('[L6] after a restore a head names its epoch, under another label; the row that tells of it is two numbers', () => {
  const root = new Uint8Array(32).fill(9)
  const expected = Buffer.concat([
    Buffer.from('trama comune head 2\n'),
    Buffer.from('0005', 'hex'),
    Buffer.from('prova'),
    Buffer.from('0000000000000007', 'hex'),
    Buffer.from('0000000000000003', 'hex'),
    root,
  ])
  expect(hex(headBytes('prova', { size: 3, root }, 7))).toBe(hex(expected))
  const restored = { epoch: 475_606, madeAt: 1_795_762_004_901 }
  expect(decodeRestored(encodeRestored(restored))).toEqual(restored)
  expect(() => decodeRestored(encodeRestored(restored).slice(0, 4))).toThrow()
})

test('[P1] an epoch is the minutes since 2026, and always above those that are known', () => {
  const now = Date.UTC(2026, 0, 2)
  expect(nextEpoch(now, [])).toBe(1_440)
  expect(nextEpoch(now, [0, 1_439])).toBe(1_440)
  expect(nextEpoch(now, [1_440, 7])).toBe(1_441)
  expect(nextEpoch(0, [])).toBe(1)
})
