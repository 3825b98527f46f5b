import type { Block } from './flat.ts'
import { NO_MARKS } from './marks.ts'

export type Part = { key: string; atBirth: boolean; twoHands?: true }

const open = (key: string): Part => ({ key, atBirth: true })
const later = (key: string): Part => ({ key, atBirth: false })
const joint = (part: Part): Part => ({ ...part, twoHands: true })

/** Every part of a kind, in guided order. About five are open at birth: a blank page of fourteen frightens. */
const guides = {
  proposal: [
    open('summary'),
    joint(open('need')),
    open('audience'),
    later('goals'),
    open('actions'),
    later('partners'),
    joint(later('expertRole')),
    later('safeguards'),
    later('costs'),
    later('timing'),
    joint(open('evaluation')),
    later('risks'),
    later('afterwards'),
    later('call'),
  ],
  course: [
    open('audience'),
    later('joining'),
    open('goals'),
    open('units'),
    later('placement'),
    open('outline'),
    later('stories'),
    open('care'),
    later('learning'),
    later('review'),
    later('sources'),
  ],
  paper: [
    open('issue'),
    open('reasons'),
    open('agreed'),
    later('terms'),
    open('positions'),
    later('arguments'),
    later('syntheses'),
    later('agreement'),
    later('dissents'),
    open('openPoints'),
    later('recommendations'),
    later('meetings'),
  ],
} as const satisfies Record<string, readonly Part[]>

export type DocumentKind = keyof typeof guides

export const partsOf = (kind: DocumentKind): readonly Part[] => guides[kind]

/** The titles of the parts, as the words files hold them. */
export type PartTitles = Readonly<Record<DocumentKind, Readonly<Record<string, { title: string }>>>>

const plain = (text: string): Block['runs'] => (text === '' ? [] : [{ text, marks: NO_MARKS }])

/** A part opens with its title and one empty paragraph to write in. Source: SPEC.md [M7]. */
export const partBlocks = (key: string, title: string): Block[] => [
  { type: 'part', attrs: { key }, runs: plain(title) },
  { type: 'paragraph', attrs: {}, runs: [] },
]

/** What a new text of a kind is born with: its title, then the parts open at birth. Source: SPEC.md [M7]. */
export const seedBlocks = (kind: DocumentKind, title: string, words: PartTitles): Block[] => [
  { type: 'head', attrs: {}, runs: plain(title) },
  ...guides[kind]
    .filter(({ atBirth }) => atBirth)
    .flatMap(({ key }) => partBlocks(key, words[kind][key]?.title ?? '')),
]
