import { createSignal } from 'solid-js'
import { wantedWords } from '../../shared/search.ts'
import { isNo, pageOf, type No } from '../api.ts'
import { search, type Found } from './asked.ts'

type Kept = { person: string | undefined; typed: string; found?: Found }

/** What was looked for last stays while this page is open, so that who comes back from a text finds it; nowhere else. */
const [kept, keep] = createSignal<Kept>({ person: undefined, typed: '' })
const [busy, setBusy] = createSignal(false)
const [no, setNo] = createSignal<No>()
const [isMissing, setMissing] = createSignal(false)
let asked = 0

const mine = (): Kept => (kept().person === pageOf() ? kept() : { person: pageOf(), typed: '' })

/** Looks for what is typed. A late answer is dropped; when none can come, what was found before stays. */
const look = async (): Promise<void> => {
  const { typed } = mine()
  setMissing(wantedWords(typed).length === 0)
  setNo(undefined)
  if (isMissing()) return
  const turn = ++asked
  setBusy(true)
  const answer = await search(typed)
  if (turn !== asked) return
  setBusy(false)
  if (isNo(answer)) setNo(answer.refusal)
  else keep({ person: pageOf(), typed, found: answer })
}

export const searching = {
  typed: () => mine().typed,
  found: () => mine().found,
  busy,
  no,
  isMissing,
  type: (typed: string) => void keep({ ...mine(), typed }),
  look,
}
