import { readdirSync, readFileSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { serverForTest } from '../helpers/server-for-test.ts'

const dist = new URL('../../dist/', import.meta.url)

/** As it goes over the wire: `fetch` would open it before one sees it. */
const raw = (url: string, accepts: string) =>
  new Promise<{ answer: IncomingMessage; bytes: Buffer }>((resolve, reject) => {
    const asked = request(url, { headers: { 'accept-encoding': accepts } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve({ answer, bytes: Buffer.concat(chunks) }))
    })
    asked.on('error', reject)
    asked.end()
  })

test('what the build made is answered as the browser can open it, and kept as long as its name holds', async () => {
  const server = await serverForTest()
  const file = `assets/${readdirSync(new URL('assets', dist)).find((name) => /^DeskPage.*\.js$/.test(name))!}`
  const whole = readFileSync(new URL(file, dist))
  const open = { br: brotliDecompressSync, gzip: gunzipSync }
  for (const [accepts, unpack] of Object.entries(open)) {
    const { answer, bytes } = await raw(`${server.url}/${file}`, accepts)
    expect(answer.headers).toMatchObject({
      'content-encoding': accepts,
      'content-type': expect.stringContaining('text/javascript') as unknown,
      'cache-control': expect.stringContaining('immutable') as unknown,
      vary: 'Accept-Encoding',
    })
    expect(bytes.length).toBeLessThan(whole.length / 2)
    expect(unpack(bytes).equals(whole)).toBe(true)
  }
  const plain = await raw(`${server.url}/${file}`, 'identity')
  expect(plain.answer.headers['content-encoding']).toBeUndefined()
  expect(plain.bytes.equals(whole)).toBe(true)
  for (const path of ['worker.js', '', 'a/page']) {
    const { answer, bytes } = await raw(`${server.url}/${path}`, 'gzip')
    expect(answer.headers, path).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'no-cache' })
    expect(gunzipSync(bytes).length).toBeGreaterThan(bytes.length)
  }
})
