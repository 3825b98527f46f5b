/** A frame as it goes over the wire, WebSocket header included: made once, written to any number of sockets. */
export type Frame = Buffer

const FINAL_BINARY = 0x82

/** A number as lib0 writes it: seven bits a byte, the lowest first. */
export const varUint = (number: number): number[] => {
  const bytes: number[] = []
  let rest = number
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  bytes.push(rest)
  return bytes
}

/** An unmasked message with these bytes behind its first ones. Source: RFC 6455, 5.2. */
export const messageOf = (start: number[], bytes: Uint8Array): Frame => {
  const length = start.length + bytes.length
  const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8
  const frame = Buffer.allocUnsafe(2 + extended + length)
  frame[0] = FINAL_BINARY
  frame[1] = extended === 0 ? length : extended === 2 ? 126 : 127
  if (extended === 2) frame.writeUInt16BE(length, 2)
  if (extended === 8) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.set(start, 2 + extended)
  frame.set(bytes, 2 + extended + start.length)
  return frame
}
