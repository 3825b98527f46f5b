const STORED = 'trama.own'

/**
 * The people who said of this device "it is mine alone", so that they are not asked at every sign-in. Of who said that
 * others use it, nothing stays here.
 */
const read = (): string[] => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]')
    return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

let owners = read()

/** Storage may be closed to us by the browser; the answer then lasts as long as the session. */
export const rememberOwners = (): void => {
  try {
    if (owners.length > 0) localStorage.setItem(STORED, JSON.stringify(owners))
    else localStorage.removeItem(STORED)
  } catch {
    return
  }
}

export const isOwner = (personId: string): boolean => owners.includes(personId)

export const setOwner = (personId: string, own: boolean): void => {
  owners = [...owners.filter((one) => one !== personId), ...(own ? [personId] : [])]
  rememberOwners()
}
