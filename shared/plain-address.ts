const PLAIN = /^[a-z]{1,14}$/

/** An address without what names a text, a workshop or an invitation: only the plain words of it stay. */
export const plainAddress = (path: string): string =>
  path
    .replace(/[?#].*$/, '')
    .split('/')
    .map((piece) => (piece === '' || PLAIN.test(piece) ? piece : '…'))
    .join('/')
