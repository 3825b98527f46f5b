/** The guided parts: a title, a plain question, a short invented example. */
export const proposal = {
  summary: {
    title: 'In parole semplici',
    question: 'Che cosa volete fare, per chi e perché? Bastano dieci righe.',
    example:
      'Apriamo un punto di ascolto in biblioteca. Due pomeriggi a settimana. Accolgono in coppia un’esperta e un’educatrice.',
  },
  need: {
    title: 'Il bisogno',
    question: 'Che cosa manca oggi? Chi lo sa perché lo ha vissuto, e chi perché ci lavora?',
    example:
      'Dopo la dimissione molti restano soli per settimane. Lo raccontano in tanti. Lo vede anche chi lavora in ambulatorio.',
  },
  audience: {
    title: 'A chi è rivolto',
    question: 'Chi potrà venire? C’è qualcuno che rischia di restare fuori?',
    example: 'A chi ha più di diciotto anni e abita in zona. Pensiamo anche a chi non usa il telefono.',
  },
  goals: {
    title: 'Obiettivi e risultati attesi',
    question: 'Che cosa sarà diverso alla fine? Scrivete un obiettivo per riga.',
    example:
      'Chi arriva trova qualcuno entro tre giorni. Dopo sei mesi il punto di ascolto è conosciuto dai medici della zona.',
  },
  actions: {
    title: 'Le azioni',
    question: 'Che cosa si fa, chi lo fa in coppia, dove e da quando a quando?',
    example: 'Da marzo: formazione di chi accoglie, in sala civica. La curano Rosa e Piero.',
  },
  partners: {
    title: 'Chi partecipa',
    question: 'Quali realtà ci sono? Che cosa mette ognuna?',
    example: 'La biblioteca dà la stanza. L’associazione mette due persone per pomeriggio.',
  },
  expertRole: {
    title: 'Il ruolo degli esperti',
    question: 'Che cosa fanno gli esperti, dove, e come è riconosciuto il loro lavoro?',
    example: 'Accolgono e accompagnano ai primi appuntamenti. Sono sei ore a settimana, pagate.',
  },
  safeguards: {
    title: 'Le tutele',
    question: 'Chi lavora qui può rallentare? Non resta solo? Sa a chi rivolgersi?',
    example:
      'Ci si può fermare senza dire il motivo. Ognuno sceglie una persona di riferimento. Ci si vede ogni mese.',
  },
  costs: {
    title: 'Il piano dei costi',
    question: 'Quanto costa ogni cosa? Chi la paga? Chi lavora è pagato o volontario?',
    example:
      'Accoglienza: 200 ore a 20 euro fanno 4.000 euro. Ne chiediamo 3.000. Il resto lo mette il Comune.',
  },
  timing: {
    title: 'I tempi',
    question: 'Quando comincia e quando finisce ogni azione?',
    example: 'Preparazione in febbraio. Apertura in aprile. Prima verifica a settembre.',
  },
  evaluation: {
    title: 'Come capiamo se serve',
    question: 'Da che cosa ve ne accorgerete? Chi lo guarda, e quando?',
    example: 'Dopo tre mesi chiediamo a chi è venuto se tornerebbe. Leggono le risposte due persone insieme.',
  },
  risks: {
    title: 'I rischi e come li affrontiamo',
    question: 'Che cosa può andare storto? Che cosa farete allora?',
    example: 'Se una persona della coppia manca, il turno si sposta. Nessuno accoglie da solo.',
  },
  afterwards: {
    title: 'Dopo il progetto',
    question: 'Che cosa resta quando i fondi finiscono? A chi lo raccontate?',
    example: 'La stanza resta nostra due pomeriggi. Scriviamo una guida breve per gli altri quartieri.',
  },
  call: {
    title: 'Il bando',
    question: 'Chi lo pubblica? Quando scade, quanto finanzia e dove si manda?',
    example:
      'Fondazione di zona. Scade il 30 giugno. Al massimo 15.000 euro per un anno. Si invia per posta certificata.',
  },
}
