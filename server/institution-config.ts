/** An institution whose own accounts let people in, by OpenID Connect. */
export type Institution = { issuer: string; clientId: string; clientSecret: string; label: string }

type Given = (name: string) => string | undefined

const together = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const

const isHere = (hostname: string) => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)

const isIssuer = (text: string) => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && isHere(hostname))
}

/** What is wrong in the variables of the institution, in a sentence. */
export const institutionFault = (given: Given): string | undefined => {
  const missing = together.filter((name) => given(name) === undefined)
  if (missing.length === together.length) return undefined
  if (missing.length > 0) return `${together.join(', ')} go together: ${missing.join(', ')} missing.`
  const issuer = given('OIDC_ISSUER')!
  return isIssuer(issuer)
    ? undefined
    : `OIDC_ISSUER must be an https address such as https://login.example.org, and is "${issuer}".`
}

export const readInstitution = (given: Given): Institution | undefined => {
  const [issuer, clientId, clientSecret] = together.map(given)
  if (!issuer || !clientId || !clientSecret) return undefined
  return { issuer, clientId, clientSecret, label: given('OIDC_LABEL') ?? new URL(issuer).hostname }
}
