import { EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { slashChoices, slashNames, type SlashName } from '../../client/editor/slash/choices.ts'
import { mayOpenAt, typedAfter } from '../../client/editor/slash/slash-at.ts'
import { desk } from '../../shared/i18n/it/desk.ts'
import { shortcuts } from '../../shared/i18n/it/shortcuts.ts'
import { schema } from '../../shared/text/schema.ts'

const labelOf = (name: SlashName) => (name === 'part' ? desk.parts.add : shortcuts.name[name])
const first = (typed: string) => slashChoices(typed, labelOf)[0] ?? null

test('plain words lead where people mean, in both languages, without accents or capitals', () => {
  expect(slashChoices('', labelOf)).toEqual([...slashNames])
  const meant: Record<string, SlashName | null> = {
    titolo: 'heading-1',
    Sezione: 'heading-1',
    heading: 'heading-1',
    sottotitolo: 'heading-2',
    elenco: 'bullet',
    PUNTI: 'bullet',
    lista: 'bullet',
    numeri: 'number',
    'cose da f': 'check',
    spunta: 'check',
    attivita: 'check',
    todo: 'check',
    cit: 'quote',
    'a capo': 'lineBreak',
    grass: 'strong',
    bold: 'strong',
    italic: 'em',
    link: 'link',
    'parte guidata': 'part',
    'elenco numerato': 'number',
    xyz: null,
    'o ': null,
  }
  for (const [typed, name] of Object.entries(meant)) expect(first(typed), typed).toBe(name)
})

const stateWith = (text: string, caret = text.length, type = 'paragraph') => {
  const line = schema.node(type, null, text ? [schema.text(text)] : [])
  const doc = schema.node('doc', null, [schema.node('head'), line])
  const state = EditorState.create({ doc })
  return state.apply(state.tr.setSelection(TextSelection.create(doc, 3 + caret)))
}

test('a slash inside a word, a date or an address never opens anything', () => {
  const opens = (text: string, type?: string) =>
    mayOpenAt(stateWith(text, text.length, type), 3 + text.length)
  expect(['', 'ciao ', 'ciao\u{a0}'].map((text) => opens(text))).toEqual([true, true, true])
  expect(['e', '3', 'https:', 'https:/', 'ciao ('].map((text) => opens(text))).toEqual(Array(5).fill(false))
  expect(opens('', 'part'), 'a part stays a part').toBe(false)
})

test('what follows the slash is read up to the caret, and no farther than a word or two', () => {
  expect(typedAfter(stateWith('a /tit'), 5)).toBe('tit')
  expect(typedAfter(stateWith('a /tit', 4), 5)).toBe('t')
  expect(typedAfter(stateWith('a /tit', 2), 5), 'the caret went before it').toBe(null)
  expect(typedAfter(stateWith('a xtit'), 5), 'the slash is gone').toBe(null)
  expect(typedAfter(stateWith('a /b/c'), 5)).toBe(null)
  expect(typedAfter(stateWith(`/${'a'.repeat(40)}`), 3)).toBe(null)
})
