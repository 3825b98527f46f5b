import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client'
import * as v from 'valibot'
import { emailSchema } from '../../shared/people.ts'
import { originsOf, type Config } from '../config.ts'
import type { Institution } from '../institution-config.ts'

const WAIT_S = 8

/** What this side remembers while somebody is at the institution's own page. */
export type Errand = { state: string; nonce: string; verifier: string }
/** Whom the institution names; `email` only when it says that it has verified it. */
export type Named = { subject: string; email: string | null }

const returnAddress = (config: Config) => `${originsOf(config)[0]}/api/sign-in/institution/return`

const claimsSchema = v.object({
  email: v.optional(
    v.union([
      emailSchema,
      v.pipe(
        v.unknown(),
        v.transform(() => undefined),
      ),
    ]),
  ),
  email_verified: v.optional(v.unknown()),
})

const emailIn = (claims: unknown): string | null => {
  const { output, success } = v.safeParse(claimsSchema, claims)
  return success && output.email_verified === true ? (output.email ?? null) : null
}

/** The institution's side, found when it is first needed and again after it could not be. */
export const openInstitution = (config: Config, institution: Institution) => {
  const { issuer, clientId, clientSecret } = institution
  // The line to the institution is not taken for its signature: each token's own is checked too.
  const execute = [enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [allowInsecureRequests] : [])]
  let found: Promise<Configuration> | undefined
  const find = () =>
    (found ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute,
      timeout: WAIT_S,
    }).catch((error: unknown) => {
      found = undefined
      throw error
    }))

  /** Where to send somebody, and what to remember meanwhile; throws when the institution does not answer. */
  const begin = async (): Promise<{ address: string; errand: Errand }> => {
    const errand = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
    const address = buildAuthorizationUrl(await find(), {
      redirect_uri: returnAddress(config),
      scope: 'openid email',
      response_type: 'code',
      state: errand.state,
      nonce: errand.nonce,
      code_challenge: await calculatePKCECodeChallenge(errand.verifier),
      code_challenge_method: 'S256',
    })
    return { address: address.href, errand }
  }

  /** Whom the institution sent back, once everything it says has been checked; throws otherwise. */
  const end = async (query: string, errand: Errand): Promise<Named> => {
    const side = await find()
    const tokens = await authorizationCodeGrant(side, new URL(`${returnAddress(config)}?${query}`), {
      expectedState: errand.state,
      expectedNonce: errand.nonce,
      pkceCodeVerifier: errand.verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()!
    const email =
      emailIn(claims) ??
      (side.serverMetadata().userinfo_endpoint
        ? emailIn(await fetchUserInfo(side, tokens.access_token, claims.sub))
        : null)
    return { subject: claims.sub, email }
  }
  return { label: institution.label, provider: `oidc:${issuer}`, begin, end }
}
