import { claimPages } from './claim.ts'
import { keptTexts, type KeptText } from './kept-texts.ts'
import { sendText } from './send-text.ts'

/** Words that were left on this device leave for the server, whatever page is open. Gives the texts whose words could not. */
export const sendKept = async (person: string): Promise<KeptText[]> => {
  for (const { id } of (await keptTexts(person)).filter(({ waits }) => waits))
    for (const claim of await claimPages(person, id))
      if (claim.page.unsent) await sendText(person, claim)
      else claim.letGo()
  return (await keptTexts(person)).filter(({ waits }) => waits)
}
