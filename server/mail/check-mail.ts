import { createTransport } from 'nodemailer'
import { mail as english } from '../../shared/i18n/en/mail.ts'
import { mail as italian } from '../../shared/i18n/it/mail.ts'
import type { Config } from '../config.ts'

const WAIT_MS = 10_000

type Fault = Error & { code?: string; command?: string; response?: string }
type Server = { host: string; port: string }

/** What a mail server answered, on one line; it knows nothing of our password. */
const saidBy = ({ response }: Fault): string => (response ? ` It said: ${response.replace(/\s+/g, ' ')}` : '')

const isTls = ({ code, message }: Fault): boolean =>
  code === 'ETLS' || code === 'EREQUIRETLS' || /certificate|\bSSL\b|\bTLS\b|wrong version/i.test(message)

/** Which step failed, and what to look at. The sentences never repeat SMTP_URL, which may hold a password. */
const sentenceOf = (fault: Fault, { host, port }: Server, { mailFrom }: Config, to: string): string => {
  const { code, command = '' } = fault
  if (code === 'EDNS') return `Nobody knows the name ${host}: check SMTP_URL, and this machine's DNS.`
  if (isTls(fault))
    return `${host} answers, but no safe line (TLS) could be made: ${fault.message}. Check the port in SMTP_URL: smtps:// is for 465, smtp:// for 587 and 25.`
  if (code === 'EAUTH') return `${host} refuses the name or the password in SMTP_URL.${saidBy(fault)}`
  if (code === 'EENVELOPE' && command.startsWith('RCPT'))
    return `${host} refuses the address ${to}.${saidBy(fault)}`
  if (code === 'EENVELOPE')
    return `${host} refuses the sender, ${mailFrom}: check MAIL_FROM, which must be an address that this server may send for.${saidBy(fault)}`
  if (code === 'ETIMEDOUT')
    return `${host} does not answer on port ${port} within ${WAIT_MS / 1000} seconds: a firewall may be in between.`
  if (code === 'EMESSAGE') return `${host} takes the addresses and refuses the mail itself.${saidBy(fault)}`
  if (code === 'EPROTOCOL')
    return `What answers on ${host}, port ${port}, does not speak as a mail server.${saidBy(fault)}`
  return `Nothing takes mail on ${host}, port ${port}: check SMTP_URL, and that the server is running.${saidBy(fault)}`
}

/** Hands one mail over to the mail server, as the product would; a sentence either way. */
export const checkMail = async (config: Config, to: string): Promise<{ sent: string } | { no: string }> => {
  const { smtpUrl, mailFrom } = config
  if (!smtpUrl)
    return {
      no: 'SMTP_URL is not set: each mail is kept as a file in DATA_DIR/mail, and none leaves this machine.',
    }
  const { hostname: host, port, protocol } = new URL(smtpUrl)
  const server = { host, port: port || (protocol === 'smtps:' ? '465' : '587') }
  const timeouts = { connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS }
  const transport = createTransport({ url: smtpUrl, ...timeouts, dnsTimeout: WAIT_MS })
  const text = [italian, english].map((words) => words.checkText).join('\n')
  const subject = [italian, english].map((words) => words.checkSubject).join(' · ')
  return transport.sendMail({ from: mailFrom, to, subject, text }).then(
    () => ({
      sent: `${host} has taken a mail for ${to}. Look into the box, and among the unwanted mail.`,
    }),
    (fault: Fault) => ({ no: sentenceOf(fault, server, config, to) }),
  )
}
