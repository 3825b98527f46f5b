import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'

// The floor of the bench: what a socket costs when nobody checks, keeps or attests anything. Each address is a room, and
// whatever somebody says goes to all in it, the speaker too.

const rooms = new Map<string, Set<WebSocket>>()
const server = createServer()
const sockets = new WebSocketServer({
  server,
  perMessageDeflate: false,
  handleProtocols: ([first]) => first ?? false,
})

sockets.on('connection', (socket, request) => {
  const address = request.url ?? ''
  const room = rooms.get(address) ?? new Set()
  rooms.set(address, room.add(socket))
  socket.on('message', (data) => {
    for (const one of room) one.send(data as Buffer)
  })
  socket.on('close', () => room.delete(socket))
  socket.on('error', () => socket.terminate())
})

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`answers at http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})
