import type { MailWords } from '../it/mail.ts'

export const mail: MailWords = {
  subject: 'Your code to sign in',
  hello: 'Hello,',
  code: 'here is your code to sign in to Trama comune:',
  press: 'Or open this link and press “Sign in”:',
  term: 'The code and the link work for 30 minutes, once.',
  checkSubject: 'A test mail',
  checkText: 'If you read these words, Trama comune can send mail.',
  notYou: 'If you did not ask to sign in, there is nothing to do.',
  newEmailSubject: 'The code for your new email',
  newEmail: 'here is the code to use this address in Trama comune:',
  newEmailTerm: 'The code works for 30 minutes, once.',
  newEmailNotYou: 'If it was not you who asked, there is nothing to do.',
  emailChangedSubject: 'Your email has changed',
  emailChanged:
    'from today you sign in to Trama comune with another address. Nothing will come to this one any more.',
  passkeyAddedSubject: 'A new way to sign in',
  passkeyAdded:
    'from today you can also sign in to Trama comune with your finger, your face or the lock of a device.',
  secondOnSubject: 'A second check to sign in',
  secondOn: 'from today Trama comune also asks for the code of your app when you sign in.',
  secondOffSubject: 'The second check is gone',
  secondOff: 'from today you sign in to Trama comune without the code of your app.',
  obstacleSubject: 'An obstacle was reported',
  obstacle: 'in Trama comune somebody has met an obstacle. Here are their words:',
  obstaclePage: 'The page:',
  obstacleReply: 'They wait for an answer at this address:',
  obstacleNoReply: 'They left no address for an answer.',
  notYouTell: 'If it was not you, tell those who look after the workshop at once.',
}
