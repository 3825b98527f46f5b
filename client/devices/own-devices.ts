const STORED = 'trama.own'

export const readWord = (key: string): string | undefined => {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

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

const HERE = 'trama.here'
/** Whose words may be left here after they signed this device out from another one. */
export const CLEARED = 'trama.cleared'

/** Who is in on this device of theirs: without network nobody else can tell. Absent on a device that others use too. */
export const personHere = (): string | undefined => readWord(HERE)

/** What the server knows of this device: of whom it is. */
export const noteDevice = (personId: string, own: boolean): void => {
  if (isOwner(personId) !== own) setOwner(personId, own)
  setHere(own ? personId : undefined)
}

export const putWord = (key: string, value: string | undefined): void => {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    return
  }
}

export const setHere = (personId: string | undefined): void => putWord(HERE, personId)
