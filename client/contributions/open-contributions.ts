import { isNo } from '../api.ts'
import { listOrigins, listSteps } from './asked.ts'
import { listPens, openDocument } from '../editor/asked.ts'

/** All that the page shows, in one answer: a no of any part is a no of the page. */
export const openContributions = async (id: string) => {
  const asked = [openDocument(id), listOrigins(id), listSteps(id), listPens(id)] as const
  const [opened, found, listed, held] = await Promise.all(asked)
  if (isNo(opened)) return opened
  if (isNo(found)) return found
  if (isNo(listed)) return listed
  if (isNo(held)) return held
  return { document: opened.document, parts: found.parts, ...listed, pens: held.pens }
}
