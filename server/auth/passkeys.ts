import { passkey } from '@better-auth/passkey'
import { APIError } from 'better-auth/api'
import { originsOf, type Config } from '../config.ts'

/** Whoever holds the device is not yet its person: finger, face or the device's own number must have been asked. */
const mustVerify = (verified: boolean) => {
  if (!verified) throw new APIError('UNAUTHORIZED')
}

/** Passkeys belong to the name of this place; an address of bare numbers has none. */
export const passkeysOf = (config: Config) =>
  passkey({
    rpID: new URL(originsOf(config)[0]!).hostname,
    rpName: 'Trama comune',
    origin: originsOf(config),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    advanced: { webAuthnChallengeCookie: 'trama-passkey' },
    registration: {
      afterVerification: ({ verification }) => {
        mustVerify(verification.registrationInfo?.userVerified === true)
      },
    },
    authentication: {
      afterVerification: ({ verification }) => mustVerify(verification.authenticationInfo.userVerified),
    },
  })
