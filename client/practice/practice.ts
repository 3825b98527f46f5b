/** Where the sheet of one person stays: in this page alone, gone when it is closed. It never reaches the server. */
const keyOf = (personId: string) => `trama.practice.${personId}`

export const readPractice = (personId: string): string => {
  try {
    return sessionStorage.getItem(keyOf(personId)) ?? ''
  } catch {
    return ''
  }
}

/** False where the browser keeps nothing. */
export const keepPractice = (personId: string, words: string): boolean => {
  try {
    sessionStorage.setItem(keyOf(personId), words)
    return true
  } catch {
    return false
  }
}
