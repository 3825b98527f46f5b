import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

// No word that a person reads or hears is written in the pages themselves: all come from shared/i18n.

type Node = { type: string; [key: string]: unknown }
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode)

/** What these hold is for the browser: shapes, addresses, names of things. */
const machine =
  /^(class|d|points|viewBox|transform|style|id|for|href|src|type|path|role|rel|target|name|value|method|lang|dir|autocomplete|inputmode|tabindex|fill|stroke.*|xmlns|aria-(?!label$|description$|roledescription$|valuetext$|placeholder$).*|data-.*|on[A-Z].*)$/
/** What these hold is read or heard, however short. */
const read = /^(aria-.*|alt|eyebrow|hint|label|lead|legend|placeholder|press|title|wrong)$/

const hasLetters = (text: string): boolean => /\p{L}/u.test(text)
/** One small word is a choice that the program makes, as "keep" or "open". */
const isCode = (text: string): boolean => /^(--)?[a-z][\w.-]*$/.test(text)
/** Stands for words of shared/i18n. */
const isKey = (text: string): boolean => /^[a-z]\w*(\.[\w-]+)+$/.test(text)
/** Two words beside each other are a sentence for people, unless a machine reads them. */
const isSentence = (text: string): boolean => /\p{L}{2,}[,;:]? \p{L}{2,}/u.test(text)

const textOf = (node: Node): string[] => {
  if (node.type === 'JSXText' || node.type === 'Literal') return [String(node.value ?? '')]
  if (node.type === 'TemplateLiteral')
    return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked)
  return []
}

/** The strings that an expression may come out as, where it stands among what is shown. */
const shownBy = (node: Node): string[] => {
  switch (node.type) {
    case 'JSXText':
    case 'Literal':
    case 'TemplateLiteral':
      return typeof node.value === 'object' || typeof node.value === 'number' ? [] : textOf(node)
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].filter(isNode).flatMap(shownBy)
    case 'LogicalExpression':
      return [node.left, node.right].filter(isNode).flatMap(shownBy)
    case 'BinaryExpression':
      return node.operator === '+' ? [node.left, node.right].filter(isNode).flatMap(shownBy) : []
    case 'ArrowFunctionExpression':
      return isNode(node.body) ? shownBy(node.body) : []
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return isNode(node.expression) ? shownBy(node.expression) : []
    default:
      return []
  }
}

const nameOf = (node: Node): string => {
  const name = node.name as { name: unknown; namespace?: { name: string } }
  return name.namespace ? `${name.namespace.name}:${(name.name as Node).name}` : String(name.name)
}

/** Words that no file of words has given: between tags, in attributes that are read aloud, and whole sentences anywhere. */
const untranslatedIn = (source: string, file = 'page.tsx'): string[] => {
  const found: string[] = []
  const walk = (node: Node): void => {
    if (/^(Import|Export(All|Named))Declaration$/.test(node.type) && node.source) return
    if (node.type.startsWith('TS') && !/^TS(As|NonNull|Satisfies)Expression$/.test(node.type)) return
    if (node.type === 'JSXAttribute') {
      const value = node.value as Node | null
      const name = nameOf(node)
      if (machine.test(name)) {
        if (value?.type === 'JSXExpressionContainer') childrenOf(value).filter(isJsx).forEach(walk)
        return
      }
      const words = value ? shownBy(value).filter(hasLetters) : []
      found.push(...words.filter((text) => !isKey(text) && (read.test(name) || !isCode(text))))
    }
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node.children as Node[]) found.push(...shownBy(child).filter(hasLetters))
    else found.push(...textOf(node).filter(isSentence))
    // What is asked of the page by selector is no word.
    if (node.type === 'CallExpression' && isQuery(node)) return
    childrenOf(node).forEach(walk)
  }
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(errors[0]!.message)
  walk(program as unknown as Node)
  return [...new Set(found.map((text) => text.trim()))]
}

const isJsx = ({ type }: Node): boolean => type.startsWith('JSX')

const isQuery = (node: Node): boolean => {
  const property = (node.callee as Node).property as Node | undefined
  return /^(querySelector(All)?|closest|matches)$/.test(String(property?.name))
}

test.each([
  ['<p>Ciao</p>', ['Ciao']],
  ["<p>{'Ciao'}</p>", ['Ciao']],
  ['<p>{now() ? `Ciao ${name}` : t("x.y")}</p>', ['Ciao']],
  ['<Field label="Il tuo nome" />', ['Il tuo nome']],
  ["<Show when={a} fallback={'Niente'}><b/></Show>", ['Niente']],
  ["<For each={all}>{() => <li aria-label='Togli' />}</For>", ['Togli']],
  ['<Step press="invia" how="keep" />', ['invia']],
  ["const words = () => say('Torna tra poco')", ['Torna tra poco']],
  ['<p class="note quiet">{t("x.y")} · {name()}</p>', []],
  ["<p classList={{ on: kind === 'open' }}>{kind === 'open' && t('x.y')}</p>", []],
  ["document.querySelector('main h1')", []],
])('in %s the words to translate are %j', (source, words) => expect(untranslatedIn(source)).toEqual(words))

/** Letters shown as letters, and what is said to whoever builds the page. */
const untouched: Record<string, readonly string[]> = {
  'main.tsx': ['index.html has no #app'],
  'style/Signs.tsx': ['AA'],
  'style/Tokens.tsx': ['--space-'],
  'editor/toolbar/TypeMenu.tsx': ['Aa'],
}

test('every word on the pages comes from the words of both languages', () => {
  const files = readdirSync('client', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  )
  expect(files.length).toBeGreaterThan(100)
  const astray = files.flatMap((file) =>
    untranslatedIn(readFileSync(join('client', file), 'utf8'), file)
      .filter((text) => !untouched[file]?.includes(text))
      .map((text) => `${file}: ${text}`),
  )
  expect(astray).toEqual([])
  // What may stand there does.
  for (const [file, texts] of Object.entries(untouched))
    expect(untranslatedIn(readFileSync(join('client', file), 'utf8'), file)).toEqual(
      expect.arrayContaining([...texts]),
    )
})
