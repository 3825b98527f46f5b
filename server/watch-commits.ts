import type { Db } from '../db/open.ts'

/** The same database, which tells how long each commit of people's words took, and whether it was kept. */
export const watchCommits = (db: Db, told: (seconds: number, saved: boolean) => void): Db => ({
  ...db,
  append: async (groups) => {
    const start = performance.now()
    const tell = (saved: boolean): void => told((performance.now() - start) / 1_000, saved)
    try {
      const outcomes = await db.append(groups)
      tell(true)
      return outcomes
    } catch (error) {
      tell(false)
      throw error
    }
  },
})
