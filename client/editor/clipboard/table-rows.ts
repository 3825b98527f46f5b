/** The cells of each row that says something, when a table is one of figures and short words; null when it only lays out a page. */
export const tableRows = (table: Element): Element[][] | null => {
  const rows = [...table.querySelectorAll('tr')]
    .filter((row) => row.closest('table') === table)
    .map((row) => [...row.children].filter(({ nodeName }) => nodeName === 'TD' || nodeName === 'TH'))
  if (!rows.some((cells) => cells.length > 1)) return null
  if (table.querySelector('table, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, p + p, div + div')) return null
  return rows.map(withoutEmptyEnd).filter((cells) => cells.length > 0)
}

export const isBlank = (cell: Element): boolean => !/\S/.test(cell.textContent)

const withoutEmptyEnd = (cells: Element[]): Element[] =>
  cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1)

/** Between two cells of a row, and in the place of an empty one. */
export const BETWEEN_CELLS = ' · '
export const EMPTY_CELL = '–'
