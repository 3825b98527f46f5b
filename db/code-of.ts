/** SQLite's word for what went wrong (SQLITE_FULL, SQLITE_BUSY...), however deep the query builder has wrapped it. */
export const codeOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : codeOf(error.cause)
}
