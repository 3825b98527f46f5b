import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { archive as archiveEnglish } from '../../shared/i18n/en/archive.ts'
import { mail as mailEnglish } from '../../shared/i18n/en/mail.ts'
import { en } from '../../shared/i18n/en.ts'
import { archive as archiveItalian } from '../../shared/i18n/it/archive.ts'
import { mail as mailItalian } from '../../shared/i18n/it/mail.ts'
import { itCommon } from '../../shared/i18n/it-common.ts'
import { itDesk } from '../../shared/i18n/it-desk.ts'
import { itDoors } from '../../shared/i18n/it-doors.ts'
import { itGroup } from '../../shared/i18n/it-group.ts'
import { itHouse } from '../../shared/i18n/it-house.ts'
import { itKept } from '../../shared/i18n/it-kept.ts'
import { itRead } from '../../shared/i18n/it-read.ts'
import { itSelf } from '../../shared/i18n/it-self.ts'
import { itToday } from '../../shared/i18n/it-today.ts'
import { it as italian } from '../../shared/i18n/it.ts'
import { refusals } from '../../shared/refusals.ts'

type Tree = { [key: string]: string | Tree }

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  )

const words = {
  it: new Map(flat({ ...italian, archive: archiveItalian, mail: mailItalian } as unknown as Tree)),
  en: new Map(flat({ ...en, archive: archiveEnglish, mail: mailEnglish } as unknown as Tree)),
}
const all = [...words.it, ...words.en]

/** The project's own source, except the words themselves. */
const source = ['client', 'server', 'shared'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('i18n/'))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
)

const sentencesOf = (text: string) =>
  text.split(/(?<=[.!?:;…])\s+/u).filter((sentence) => /\p{L}/u.test(sentence))
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
const lettersOf = (text: string) => text.match(/[\p{L}\p{N}]/gu) ?? []

/** 100 is easiest; 60 is read with ease by who left school after the eighth year. */
const gulpease = (text: string) =>
  89 + (300 * sentencesOf(text).length - 10 * lettersOf(text).length) / wordsOf(text).length

/** A module and all that it imports of ours, at once or later. */
const reachedFrom = (file: string, seen = new Set<string>()): string[] => {
  if (seen.has(file)) return []
  seen.add(file)
  const imports = /^(?:import|export) (?!type)[^'"]*?['"](\.[^'"]+\.tsx?)['"]|import\(\s*['"](\.[^'"]+)['"]/gm
  for (const [, now, later] of readFileSync(file, 'utf8').matchAll(imports)) {
    const path = join(dirname(file), (now ?? later)!)
    if (path.startsWith('client/') && !/(App\.tsx|client\/i18n\.ts)$/.test(path)) reachedFrom(path, seen)
  }
  return [...seen]
}

const rooms: Record<string, object> = {
  common: itCommon,
  doors: itDoors,
  house: itHouse,
  desk: itDesk,
  group: itGroup,
  read: itRead,
  self: itSelf,
  today: itToday,
}

/** What a page fetches with it, as client/App.tsx says; the frame has the common words alone. */
const roomsOf = (page: string): string[] => {
  const declared = readFileSync('client/App.tsx', 'utf8').split(/\n(?=const |\/\*\*)/)
  const own = declared.find((one) => one.includes(`'./${page}'`)) ?? ''
  expect(own, `${page} is a page of the application`).toMatch(/= (page|lazy)\(/)
  if (own.includes('= lazy(')) return ['common']
  const named = [...own.slice(own.indexOf(page) + page.length).matchAll(/'(\w+)'/g)].map(([, room]) => room!)
  return ['common', ...(named.length > 0 ? named : ['house'])]
}

describe('words on screen', () => {
  test('no page asks for words that it does not fetch: the desk for those of the house, or the house for the desk’s', () => {
    const pages = readdirSync('client', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(Page|PageFrame)\.tsx$/.test(name),
    )
    expect(pages.length).toBeGreaterThan(9)
    expect(roomsOf('people/MyPage.tsx')).toEqual(['common', 'house', 'self'])
    expect(roomsOf('editor/DeskPage.tsx')).toEqual(['common', 'desk'])
    expect(roomsOf('ui/PageFrame.tsx')).toEqual(['common'])
    const astray = pages.flatMap((page) => {
      const files = reachedFrom(join('client', page))
      expect(files.length).toBeGreaterThan(1)
      // What stands at the desk when a session has lapsed brings the words of the house with it.
      const alone = page === 'editor/DeskPage.tsx' ? reachedFrom('client/editor/ended/SignInAgain.tsx') : []
      // What is said of what a device keeps comes with what says it, and the parts with the kind of the text.
      const here = Object.assign({}, itKept, { part: {} }, ...roomsOf(page).map((room) => rooms[room]))
      // A no that every page may hear is among the common words; the house only adds its own.
      const elsewhere = Object.keys(italian).filter((key) => !(key in here))
      const asks = new RegExp(`[\`'"](${elsewhere.join('|')})\\.[a-zA-Z$]`)
      const ofKept = new RegExp(`[\`'"](${Object.keys(itKept).join('|')})\\.[a-zA-Z$]`)
      expect(
        files.filter(
          (file) => !/^client\/(kept|editor\/ended)\//.test(file) && ofKept.test(readFileSync(file, 'utf8')),
        ),
      ).toEqual([])
      return files.filter((file) => !alone.includes(file) && asks.test(readFileSync(file, 'utf8')))
    })
    expect(astray).toEqual([])
  })

  test('there are words, and Italian and English have the same keys', () => {
    expect(words.it.size).toBeGreaterThan(150)
    expect([...words.en.keys()].sort()).toEqual([...words.it.keys()].sort())
  })

  test('no sentence is empty, and both languages name the same things in it', () => {
    const holes = (text: string) => (text.match(/\{\{ \w+ \}\}/g) ?? []).sort()
    for (const [key, text] of words.it) {
      expect(text.trim(), key).not.toBe('')
      expect(holes(words.en.get(key) ?? ''), key).toEqual(holes(text))
    }
    for (const [key, text] of words.en) expect(text.trim(), key).not.toBe('')
  })

  test('every key is used by the screens or the server', () => {
    const code = source.join('\n')
    const literals = new Set(code.match(/(?<=['"`])[\w.-]+(?=['"`])/g))
    // `kind.name.${kind}` uses every key of that shape, and no other.
    const shapes = [...code.matchAll(/`([\w-]+\.(?:[\w.-]|\$\{[^}`]*\})*)`/g)].map(
      ([, shape]) => new RegExp(`^${shape!.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
    )
    const isUsed = (key: string) =>
      literals.has(key) ||
      (key.startsWith('archive.') && new RegExp(`\\b${key.replace('.', '\\.')}\\b`).test(code)) ||
      (key.startsWith('mail.') && new RegExp(`words\\.${key.slice(5)}\\b`).test(code)) ||
      shapes.some((shape) => shape.test(key))
    expect([...words.it.keys()].filter((key) => !isUsed(key))).toEqual([])
  })

  test('every refusal has its words', () => {
    const missing = refusals.filter((code) => !words.it.has(`refusal.${code}`))
    expect(missing).toEqual([])
  })

  test('no sentence is longer than 25 words', () => {
    const long = all.flatMap(([key, text]) =>
      sentencesOf(text)
        .filter((sentence) => wordsOf(sentence).length > 25)
        .map((sentence) => `${key}: ${sentence}`),
    )
    expect(long).toEqual([])
  })

  test('apostrophes and quotation marks are those of printed pages, «» in Italian', () => {
    expect(all.filter(([, text]) => /['"]/.test(text))).toEqual([])
    expect([...words.it].filter(([, text]) => /[“”]/.test(text))).toEqual([])
    expect([...words.en].filter(([, text]) => /[«»]/.test(text))).toEqual([])
  })

  test('what is to be read in Italian is easy to read: Gulpease 60 at least for each page of some length', () => {
    // A label is no sentence, and would count as a very easy one.
    const isSentence = (text: string) => /[.!?:]$/.test(text) && wordsOf(text).length > 3
    const pages = Object.groupBy([...words.it], ([key]) => key.split('.')[0]!)
    const long = Object.entries(pages).flatMap(([page, all]) => {
      const text = all!.map(([, said]) => said.replaceAll(/\{\{ \w+ \}\}/g, 'nome')).filter(isSentence)
      return wordsOf(text.join(' ')).length > 100 ? [[page, gulpease(text.join(' '))] as const] : []
    })
    for (const page of ['help', 'privacy', 'obstacle', 'data', 'refusal'])
      expect(long.map(([name]) => name)).toContain(page)
    expect(long.filter(([, ease]) => ease < 60)).toEqual([])
  })

  test('the help page is easy to read: Gulpease 60 at least for each question and for the page', () => {
    const help = [...words.it].filter(([key]) => /^help\.\D+\d$/.test(key))
    const page = help.map(([, text]) => text).join(' ')
    expect(wordsOf(page).length).toBeGreaterThan(100)
    expect(gulpease(page)).toBeGreaterThanOrEqual(60)
    for (const topic of new Set(help.map(([key]) => key.replace(/\d$/, '')))) {
      const answer = help.filter(([key]) => key.startsWith(topic)).map(([, text]) => text)
      expect(gulpease(answer.join(' ')), topic).toBeGreaterThanOrEqual(60)
    }
  })
})
