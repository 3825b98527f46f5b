import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from '../../shared/sync-protocol.ts'
import { BODY } from '../../shared/text/flat.ts'
import { openHand, readCommitted, type Hand } from '../helpers/live.ts'
import { makeWorkshop, openServer } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'
import { verify } from './siege.ts'

/** Writes a word at each turn of the process until told to stop; the words in order. */
const writeOn = (hand: Hand) => {
  const words: string[] = []
  let on = true
  const next = (): void => {
    if (!on) return
    const word = `<${hand.pen}:${words.length}>`
    words.push(word)
    hand.body.insert(hand.body.length, word, {})
    setImmediate(next)
  }
  next()
  return { words, stop: () => (on = false) }
}

test('a server that stops while people write: the notice, then 1012; nothing acknowledged is lost, nothing unsent either', async () => {
  const first = await openServer()
  const { people, documents } = await makeWorkshop(first, 3)
  const who = (n: number) => ({ cookie: people[n]!.cookie, documentId: documents[0]!.id })
  const hands = await Promise.all([openHand(first, who(0)), openHand(first, who(1))])
  const writing = hands.map(writeOn)
  await Promise.all(hands.map((hand) => hand.saved()))
  const lives = hands.map((hand) => hand.live())

  await first.close()
  for (const live of lives) {
    expect(await live.closed).toEqual({ code: closeCodes.restarting, reason: 'restarting' })
    const last = live.heard.findLastIndex(({ kind }) => kind === 'acknowledged')
    const notice = live.heard.findIndex(({ kind }) => kind === 'notice')
    expect(live.heard[notice]).toEqual({ kind: 'notice', value: { notice: 'closing' } })
    expect(last, 'all that was read is acknowledged before the notice').toBeLessThan(notice)
  }
  for (const { stop } of writing) stop()
  // The premise: words were written that the stopping server never took.
  expect(hands.some((hand) => hand.acknowledged() < hand.written())).toBe(true)

  const second = await serverForTest({ dataDir: first.dataDir })
  const kept = await readCommitted(second, who(2))
  for (const hand of hands) {
    expect(hand.acknowledged()).toBeGreaterThan(0)
    expect(Y.getState(kept.store, hand.pen)).toBeGreaterThanOrEqual(hand.acknowledged())
  }
  await Promise.all(hands.map((hand, n) => hand.attach(second, who(n)).then(() => hand.saved())))
  const whole = (await readCommitted(second, who(2))).getText(BODY).toString()
  for (const { words } of writing) for (const word of words) expect(whole).toContain(word)
  expect(await verify(second, documents[0]!.id)).toMatchObject({ ok: true, findings: [] })
})
