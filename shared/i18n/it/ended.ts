/** Why a page stopped, and how one goes on. */
export const ended = {
  'signed-out': {
    title: 'Entra di nuovo, resti qui',
    text: 'Le tue parole sono in questa pagina e non si perdono. Ti mando sei cifre per e-mail, poi riprendi da dove eri.',
  },
  'other-person': {
    title: 'C’è un’altra persona in questo browser',
    text: 'Da questa pagina non parte più niente a nome tuo né suo. Le parole sono ancora qui: copiale o scaricale, poi ricarica.',
  },
  refused: {
    title: 'Questa pagina si è fermata',
    text: 'Qualcosa non è andato come doveva, e non dipende da te. Il testo del gruppo è al suo posto.',
  },
  'not-found': {
    title: 'Questo testo non è più aperto per te',
    text: 'Forse sei fuori dal laboratorio, o il testo è stato tolto. Chiedi al tuo gruppo.',
  },
  'too-large': {
    title: 'È troppo grande per essere salvato',
    text: 'Copia le tue parole, ricarica la pagina e incollale un pezzo per volta.',
  },
  'read-only': {
    title: 'C’è una versione nuova di questa pagina',
    text: 'Per ora qui puoi solo leggere. Ricarica la pagina per tornare a scrivere.',
  },
}

export const again = {
  email: 'La tua e-mail',
  sendCode: 'Mandami le sei cifre',
  code: 'Le sei cifre',
  enter: 'Entra e riprendi',
  sent: 'Guarda la posta: ti ho scritto.',
  resumed: 'Sei di nuovo dentro. Riprendo a salvare.',
}
