import { withText, type DeskChoices } from '../desk-choices.ts'

/**
 * *Scrivo* or *Leggo*. Whoever chose to read a text finds it so again until they choose to write: nobody who feared to
 * break something opens it ready to be changed.
 */
export const createMode = (documentId: string, choices: DeskChoices) => {
  const isReading = () => choices.now().reads.includes(documentId)
  const read = (reading: boolean) =>
    choices.choose({ reads: withText(choices.now().reads, documentId, reading) })
  return { isReading, read }
}
