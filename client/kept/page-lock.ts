/** A page of a text that is open in some tab of this browser holds a lock of its own: what nobody holds is left over. */
const nameOf = (key: string) => `trama.page/${key}`

/** Over plain http the browser gives no locks: then nothing is kept, for two tabs could take up the same words. */
export const canLock = (): boolean => 'locks' in navigator

/** Waits for the lock, and holds it until what it gives is called. */
export const holdPage = (key: string): Promise<() => void> => ask(key, {}) as Promise<() => void>

/** The lock of a page that no tab has open; absent when one has. */
export const takePage = (key: string): Promise<(() => void) | undefined> => ask(key, { ifAvailable: true })

const ask = (key: string, how: LockOptions): Promise<(() => void) | undefined> =>
  new Promise((resolve, reject) => {
    navigator.locks
      .request(nameOf(key), how, (lock) => {
        if (!lock) return resolve(undefined)
        return new Promise<void>((release) => resolve(release))
      })
      .catch(reject)
  })
