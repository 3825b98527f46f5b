import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the issuer says of whoever comes; a test changes it as it goes. */
export type Visitor = { sub: string; email?: string; email_verified?: unknown }
/** What an issuer may do wrong, so that a test sees it refused. */
type Fault = 'nonce' | 'audience' | 'signature' | 'denied' | undefined

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

const bodyOf = async (request: IncomingMessage) => {
  let text = ''
  for await (const piece of request) text += String(piece)
  return new URLSearchParams(text)
}

/** An OpenID Connect issuer on this machine, small and strict: code flow, PKCE, RS256, one client. */
export const openIssuer = async ({
  clientId = 'trama',
  clientSecret = 'segreto-di-prova',
  port = 0,
} = {}) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, { challenge: string; nonce: string; redirect: string }>()
  const now: { visitor: Visitor; fault: Fault } = { visitor: { sub: 'uno' }, fault: undefined }
  let url = ''

  const tokenFor = (nonce: string) => {
    const at = Math.floor(Date.now() / 1000)
    const head = encoded({ alg: 'RS256', kid: 'prova', typ: 'JWT' })
    const claims = encoded({
      iss: url,
      aud: now.fault === 'audience' ? 'un-altro' : clientId,
      iat: at,
      exp: at + 60,
      nonce: now.fault === 'nonce' ? 'un-altro' : nonce,
      ...now.visitor,
    })
    const key = now.fault === 'signature' ? other.privateKey : privateKey
    return `${head}.${claims}.${sign('sha256', Buffer.from(`${head}.${claims}`), key).toString('base64url')}`
  }

  const authorize = (asked: URLSearchParams) => {
    const back = new URL(asked.get('redirect_uri')!)
    back.searchParams.set('state', asked.get('state')!)
    if (now.fault === 'denied') {
      back.searchParams.set('error', 'access_denied')
      return back.href
    }
    const code = randomBytes(12).toString('hex')
    codes.set(code, {
      challenge: asked.get('code_challenge')!,
      nonce: asked.get('nonce')!,
      redirect: asked.get('redirect_uri')!,
    })
    back.searchParams.set('code', code)
    return back.href
  }

  const exchange = (given: URLSearchParams) => {
    const known = codes.get(given.get('code') ?? '')
    codes.delete(given.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(given.get('code_verifier') ?? '')
      .digest('base64url')
    const right =
      known?.challenge === challenge &&
      known.redirect === given.get('redirect_uri') &&
      given.get('client_id') === clientId &&
      given.get('client_secret') === clientSecret
    if (!right) return undefined
    return { access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: tokenFor(known.nonce) }
  }

  const server = createServer(async (request, response) => {
    const asked = new URL(request.url ?? '/', url)
    const answer = (status: number, value: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (asked.pathname === '/.well-known/openid-configuration')
      return answer(200, {
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      })
    if (asked.pathname === '/jwks')
      return answer(200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'prova', alg: 'RS256' }] })
    if (asked.pathname === '/authorize')
      return response.writeHead(302, { location: authorize(asked.searchParams) }).end()
    const tokens = asked.pathname === '/token' ? exchange(await bodyOf(request)) : undefined
    return tokens ? answer(200, tokens) : answer(400, { error: 'invalid_grant' })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    env: {
      OIDC_ISSUER: url,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_LABEL: 'ASL di prova',
    },
    now,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
