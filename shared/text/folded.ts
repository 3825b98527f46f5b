/** Letters as one looks for them: without accents, without capitals, one kind of apostrophe. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼ‘]/g, "'").toLowerCase()
