/** What arrives by mail. The subject never says from where anybody speaks. */
export const mail = {
  subject: 'Il tuo codice per entrare',
  hello: 'Ciao,',
  code: 'ecco il codice per entrare in Trama comune:',
  press: 'Oppure apri questo collegamento e premi «Entra»:',
  term: 'Il codice e il collegamento valgono 30 minuti e una volta sola.',
  checkSubject: 'Una mail di prova',
  checkText: 'Se leggi queste parole, Trama comune riesce a mandare la posta.',
  notYou: 'Se non hai chiesto tu di entrare, non devi fare niente.',
}

export type MailWords = typeof mail
