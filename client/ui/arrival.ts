let before: string | undefined

/**
 * How one came to the page that opens: first of all, from another address, or in the place of what stood at this one.
 * The browser itself names only the first, and scrolls back up only for another address. Ask once for each page.
 */
export const arrival = (): 'first' | 'elsewhere' | 'in-place' => {
  const last = before
  before = location.pathname
  if (last === undefined) return 'first'
  return last === before ? 'in-place' : 'elsewhere'
}
