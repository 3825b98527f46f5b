import { customType, integer, text } from 'drizzle-orm/sqlite-core'

// The only place, with open.ts, that knows the dialect: the schema is written with these words.
export { index, primaryKey, sqliteTable as table, unique } from 'drizzle-orm/sqlite-core'

const blob = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'blob',
  // One connection answers with a Buffer, the other with a plain array: everybody gets the plain one.
  fromDriver: (value) => new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
})

export const word = () => text()
/** A whole number; instants of ours are counts of milliseconds. */
export const count = () => integer()
/** An instant as a Date, which is what the accounts library speaks. */
export const moment = () => integer({ mode: 'timestamp_ms' })
export const flag = () => integer({ mode: 'boolean' })
export const bytes = () => blob()
