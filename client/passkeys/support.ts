/** Passkeys belong to a name; on an address of bare numbers, or in an old browser, nobody is told of them. */
export const hasPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' && !/^[\d.]+$|^\[/.test(location.hostname)

/** Whether this device itself can ask for finger, face or its own number. */
export const asksByItself = async (): Promise<boolean> =>
  hasPasskeys() &&
  (await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false))

/** What speaks with the browser's window comes only when it is needed. */
export const openCeremony = () => import('./ceremony.ts')
