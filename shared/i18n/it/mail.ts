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
  newEmailSubject: 'Il codice per la tua nuova e-mail',
  newEmail: 'ecco il codice per usare questo indirizzo in Trama comune:',
  newEmailTerm: 'Il codice vale 30 minuti e una volta sola.',
  newEmailNotYou: 'Se non l’hai chiesto tu, non devi fare niente.',
  emailChangedSubject: 'La tua e-mail è cambiata',
  emailChanged: 'da oggi in Trama comune entri con un altro indirizzo. A questo non arriva più niente.',
  passkeyAddedSubject: 'Un nuovo modo per entrare',
  passkeyAdded:
    'da oggi in Trama comune puoi entrare anche con il dito, con il volto o con il blocco di un dispositivo.',
  secondOnSubject: 'Un secondo controllo per entrare',
  secondOn: 'da oggi in Trama comune, per entrare, ti chiediamo anche il codice della tua app.',
  secondOffSubject: 'Il secondo controllo è tolto',
  secondOff: 'da oggi in Trama comune entri senza il codice della tua app.',
  obstacleSubject: 'Un ostacolo segnalato',
  obstacle: 'in Trama comune una persona ha trovato un ostacolo. Ecco le sue parole:',
  obstaclePage: 'La pagina:',
  obstacleReply: 'Aspetta una risposta a questo indirizzo:',
  obstacleNoReply: 'Non ha lasciato un indirizzo per la risposta.',
  notYouTell: 'Se non l’hai fatto tu, dillo subito a chi cura il laboratorio.',
}

export type MailWords = typeof mail
