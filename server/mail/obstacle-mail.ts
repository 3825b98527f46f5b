import { mail as english } from '../../shared/i18n/en/mail.ts'
import { mail as italian } from '../../shared/i18n/it/mail.ts'
import type { Obstacle } from '../../shared/obstacles.ts'
import type { Language } from '../../shared/language.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** What stands in somebody's way, for who answers; of the writer only the address they chose to leave. */
export const obstacleMail = ({ words: told, page, reply }: Obstacle, language: Language) => {
  const words = language === 'en' ? english : italian
  const lines = [
    words.hello,
    words.obstacle,
    told,
    ...(page ? [`${words.obstaclePage} ${page}`] : []),
    reply ? `${words.obstacleReply} ${reply}` : words.obstacleNoReply,
  ]
  return {
    subject: words.obstacleSubject,
    text: `${lines.join('\n\n')}\n`,
    html: `<!doctype html><html lang="${language}"><body style="font: 17px/1.6 sans-serif">
${lines.map((line) => `<p style="white-space: pre-wrap">${escaped(line)}</p>`).join('\n')}
</body></html>`,
    ...(reply && { replyTo: reply }),
  }
}
