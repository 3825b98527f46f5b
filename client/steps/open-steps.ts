import { isNo, listPens, listSteps, openDocument } from '../api.ts'

/** All that the page of steps shows, in one answer: a no of any part is a no of the page. */
export const openSteps = async (id: string) => {
  const [opened, listed, held] = await Promise.all([openDocument(id), listSteps(id), listPens(id)])
  if (isNo(opened)) return opened
  if (isNo(listed)) return listed
  if (isNo(held)) return held
  return { document: opened.document, steps: listed.steps, pens: held.pens }
}
