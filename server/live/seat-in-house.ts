import type { Seat } from './seat.ts'

/** A seat without a socket, for whoever writes from inside the house through the same gate: the demonstration, and tests. */
export const seatInHouse = (personId: string, onClose: Seat['close'] = () => undefined): Seat => ({
  personId,
  sessionId: '',
  speaksTrama: false,
  pen: null,
  presence: null,
  received: 0,
  committed: 0,
  sources: [],
  isOpen: () => true,
  send: () => undefined,
  sendWhole: () => undefined,
  close: onClose,
  pause: () => undefined,
  resume: () => undefined,
})
