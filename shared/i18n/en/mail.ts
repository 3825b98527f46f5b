import type { MailWords } from '../it/mail.ts'

export const mail: MailWords = {
  subject: 'Your code to sign in',
  hello: 'Hello,',
  code: 'here is your code to enter Trama comune:',
  press: 'Or open this link and press “Enter”:',
  term: 'The code and the link are good for 30 minutes, once.',
  checkSubject: 'A test mail',
  checkText: 'If you read these words, Trama comune can send mail.',
  notYou: 'If you did not ask to sign in, there is nothing to do.',
}
