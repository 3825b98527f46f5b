/** Enough to catch a slip of the finger; whether the address exists only its mailbox can say. */
export const seemsEmail = (text: string): boolean => /^\s*\S+@\S+\.\S+\s*$/u.test(text)
