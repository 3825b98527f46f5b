/** The letter after which one goes on, and the line in which it was: for a text in which that letter never arrived. */
export type LetterSought = { line: number; letter: { pen: number; clock: number } }

type Told = { id: string; block: number; letter: { pen: number; clock: number } | null }

/** The address of a text at the place of a person's last letter: lines may come above it before the link is pressed. */
export const addressOf = ({ id, block, letter }: Told): string =>
  `/t/${id}#riga-${block}${letter ? `-${letter.pen}-${letter.clock}` : ''}`

/** What such an address asks for; undefined for every other one. */
export const letterSought = (hash: string): LetterSought | undefined => {
  const [line, pen, clock] = (/^#riga-(\d+)-(\d+)-(\d+)$/.exec(hash)?.slice(1) ?? []).map(Number)
  return clock === undefined ? undefined : { line: line!, letter: { pen: pen!, clock } }
}
