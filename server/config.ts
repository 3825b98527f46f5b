import { resolve } from 'node:path'
import { institutionFault, readInstitution, type Institution } from './institution-config.ts'

export type Config = {
  port: number
  host: string
  dataDir: string
  /** The address people type, without a final slash; undefined on a bare machine. */
  baseUrl: string | undefined
  smtpUrl: string | undefined
  mailFrom: string
  secret: string | undefined
  /** Whoever shows it may read the numbers of the machine at /metrics. */
  metricsToken: string | undefined
  /** Passphrase or key of backups; without it a key is made and kept with the others. */
  backupSecret: string | undefined
  /** Header in which a trusted proxy in front writes who is calling. */
  addressHeader: string | undefined
  institution: Institution | undefined
}

type Env = Record<string, string | undefined>

const loopback = new Set(['127.0.0.1', 'localhost', '::1', '[::1]'])
const isLoopback = (host: string) => loopback.has(host)

const urlOf = (text: string) => (URL.canParse(text) ? new URL(text) : undefined)

const portFault = (text: string) =>
  /^\d+$/.test(text) && Number(text) <= 65_535
    ? undefined
    : `PORT must be a number from 0 to 65535, and is "${text}".`

const baseUrlFault = (text: string) => {
  const url = urlOf(text)
  return url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash
    ? undefined
    : `BASE_URL must be an address such as https://trama.example.org, without a path, and is "${text}".`
}

// The value may hold a password: the sentence does not repeat it.
const smtpFault = (text: string) =>
  /^smtps?:$/.test(urlOf(text)?.protocol ?? '')
    ? undefined
    : 'SMTP_URL must be an address such as smtp://user:password@mail.example.org:587.'

const secretFault = (text: string) =>
  text.length >= 32 ? undefined : 'SECRET must have at least 32 characters; without it one is made and kept.'

const backupFault = (text: string) =>
  text.length >= 20
    ? undefined
    : 'BACKUP_SECRET must have at least 20 characters, such as six words taken by chance; without it a key is made and kept.'

const metricsFault = (text: string) =>
  text.length >= 16
    ? undefined
    : 'METRICS_TOKEN must have at least 16 characters; without it there is no /metrics.'

const fromFault = (text: string) =>
  /^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(text)
    ? undefined
    : `MAIL_FROM must be an address such as "Trama comune <trama@example.org>", and is "${text}".`

/** Empty variables count as absent, as service files often leave them. */
const given = (env: Env, name: string) => env[name]?.trim() || undefined

/** The configuration, or a sentence for each thing that is wrong in it. */
export const readConfig = (env: Env): { config: Config } | { faults: string[] } => {
  const baseUrl = given(env, 'BASE_URL')
  const config: Config = {
    port: Number(given(env, 'PORT') ?? 3000),
    host: given(env, 'HOST') ?? '127.0.0.1',
    dataDir: resolve(given(env, 'DATA_DIR') ?? './data'),
    baseUrl: baseUrl && urlOf(baseUrl)?.origin,
    smtpUrl: given(env, 'SMTP_URL'),
    mailFrom:
      given(env, 'MAIL_FROM') ?? `Trama comune <trama@${urlOf(baseUrl ?? '')?.hostname ?? 'localhost'}>`,
    secret: given(env, 'SECRET'),
    metricsToken: given(env, 'METRICS_TOKEN'),
    backupSecret: given(env, 'BACKUP_SECRET'),
    addressHeader: given(env, 'ADDRESS_HEADER')?.toLowerCase(),
    institution: undefined,
  }
  const checks: [string | undefined, (text: string) => string | undefined][] = [
    [given(env, 'PORT'), portFault],
    [baseUrl, baseUrlFault],
    [config.smtpUrl, smtpFault],
    [config.secret, secretFault],
    [config.backupSecret, backupFault],
    [config.metricsToken, metricsFault],
    [config.mailFrom, fromFault],
  ]
  const faults = checks.flatMap(([text, fault]) => (text === undefined ? [] : (fault(text) ?? [])))
  const ofInstitution = (name: string) => given(env, name)
  const institution = institutionFault(ofInstitution)
  if (institution) faults.push(institution)
  if (faults.length > 0) return { faults }
  return { config: { ...config, institution: readInstitution(ofInstitution) } }
}

/** Where the pages answer: the first is the one to print. Without BASE_URL, both names of this machine. */
export const originsOf = ({ baseUrl, host, port }: Config): string[] => {
  if (baseUrl) return [baseUrl]
  const here = [`http://localhost:${port}`, `http://127.0.0.1:${port}`]
  return isLoopback(host) || host === '0.0.0.0' || host === '::' ? here : [`http://${host}:${port}`, ...here]
}

/** Other machines are let in, but no address of theirs may write: almost surely a forgotten BASE_URL. */
export const isHalfOpen = ({ baseUrl, host }: Config) => !baseUrl && !isLoopback(host)

export const isOurOrigin = (config: Config, origin: string) => originsOf(config).includes(origin)

export const isSecure = ({ baseUrl }: Config) => baseUrl?.startsWith('https:') ?? false
