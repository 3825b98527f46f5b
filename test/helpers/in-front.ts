import { createServer, request, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { rm } from 'node:fs/promises'
import { makeDataDir, openServer } from './server.ts'

/**
 * The real server behind a proxy of ours, as in a real house; after `renew` the proxy answers as if another version had been
 * built: the same files, and a worker whose build has another name.
 */
export const openInFront = async () => {
  let renewed = false
  const sockets = new Set<Socket>()
  const front = createServer((asked, answer) => {
    const to = request(
      {
        port: server.port,
        path: asked.url,
        method: asked.method,
        // As plain text, which can be changed on its way.
        headers: { ...asked.headers, 'accept-encoding': 'identity' },
      },
      (from) => {
        if (!(renewed && asked.url === '/worker.js')) {
          answer.writeHead(from.statusCode!, from.rawHeaders)
          return void from.pipe(answer)
        }
        void textOf(from).then((code) => {
          answer.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' })
          answer.end(code.replace(/"build":"/, '"build":"new-'))
        })
      },
    )
    to.on('error', () => answer.destroy())
    asked.pipe(to)
  })
  front.on('upgrade', (asked: IncomingMessage, socket: Socket) => {
    const to = connect(server.port, '127.0.0.1')
    sockets.add(socket).add(to)
    const lines = [`GET ${asked.url} HTTP/1.1`]
    for (let n = 0; n < asked.rawHeaders.length; n += 2)
      lines.push(`${asked.rawHeaders[n]}: ${asked.rawHeaders[n + 1]}`)
    to.write(`${lines.join('\r\n')}\r\n\r\n`)
    for (const [one, other] of [[socket, to] as const, [to, socket] as const])
      one.on('error', () => other.destroy()).pipe(other)
  })
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`
  const dataDir = makeDataDir()
  const server = await openServer({ dataDir, env: { BASE_URL: url } })
  return {
    url,
    server,
    renew: () => void (renewed = true),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      front.closeAllConnections()
      await new Promise((resolve) => front.close(resolve))
      await server.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const textOf = async (from: IncomingMessage): Promise<string> => {
  const pieces: Buffer[] = []
  for await (const piece of from) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString()
}
