import type { BetterAuthOptions } from 'better-auth'
import type { DBAdapter, Where } from 'better-auth/types'
import { digestOf } from '../tokens.ts'

type MakeAdapter = (options: BetterAuthOptions) => DBAdapter<BetterAuthOptions>
type Row = Record<string, unknown>

const isSession = ({ model }: { model: string }) => model === 'session'

const hashedWhere = (where: Where[] = []): Where[] =>
  where.map((clause) => {
    if (clause.field !== 'token') return clause
    const { value } = clause
    if (typeof value === 'string') return { ...clause, value: digestOf(value) }
    return Array.isArray(value) ? { ...clause, value: value.map((token) => digestOf(String(token))) } : clause
  })

const hashedData = <T extends Row>(data: T): T =>
  typeof data.token === 'string' ? { ...data, token: digestOf(data.token) } : data

/** The token that was asked for or given goes back to the caller, in place of its digest. */
const withToken = <T>(row: T, token: unknown): T =>
  row && typeof token === 'string' ? { ...row, token } : row

const tokenIn = (where: Where[] = []) => where.find(({ field }) => field === 'token')?.value

/**
 * The accounts library keeps session tokens as they are; whoever reads the disk could then be anybody.
 * Here every token is hashed on its way in, and every search for one looks for its digest.
 */
export const hashSessions =
  (make: MakeAdapter): MakeAdapter =>
  (options) => {
    const inner = make(options)
    const hashed: DBAdapter<BetterAuthOptions> = {
      ...inner,
      create: async (ask) => {
        if (!isSession(ask)) return inner.create(ask)
        const row = await inner.create({ ...ask, data: hashedData(ask.data as Row) as typeof ask.data })
        return withToken(row, (ask.data as Row).token) as never
      },
      findOne: async (ask) => {
        if (!isSession(ask)) return inner.findOne(ask)
        return withToken(
          await inner.findOne({ ...ask, where: hashedWhere(ask.where) }),
          tokenIn(ask.where),
        ) as never
      },
      update: async (ask) => {
        if (!isSession(ask)) return inner.update(ask)
        const row = await inner.update({
          ...ask,
          where: hashedWhere(ask.where),
          update: hashedData(ask.update),
        })
        return withToken(row, ask.update.token ?? tokenIn(ask.where)) as never
      },
      findMany: (ask) => inner.findMany(isSession(ask) ? { ...ask, where: hashedWhere(ask.where) } : ask),
      count: (ask) => inner.count(isSession(ask) ? { ...ask, where: hashedWhere(ask.where) } : ask),
      updateMany: (ask) =>
        inner.updateMany(
          isSession(ask) ? { ...ask, where: hashedWhere(ask.where), update: hashedData(ask.update) } : ask,
        ),
      delete: (ask) => inner.delete(isSession(ask) ? { ...ask, where: hashedWhere(ask.where) } : ask),
      deleteMany: (ask) => inner.deleteMany(isSession(ask) ? { ...ask, where: hashedWhere(ask.where) } : ask),
      consumeOne: (ask) => inner.consumeOne(isSession(ask) ? { ...ask, where: hashedWhere(ask.where) } : ask),
      transaction: (work) => work(hashed),
    }
    return hashed
  }
