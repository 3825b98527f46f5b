/** The guided parts: a title, a plain question, a short invented example. */
export const course = {
  audience: {
    title: 'A chi è rivolto',
    question: 'Chi lo seguirà? È la prima volta, o un’altra edizione?',
    example: 'Terza edizione. Vengono insieme persone che usano i servizi, familiari e operatori.',
  },
  joining: {
    title: 'Per partecipare',
    question: 'Come ci si iscrive? Che cosa serve davvero per esserci?',
    example:
      'Basta una telefonata. Non servono titoli di studio. Chi vuole può portare una persona di fiducia.',
  },
  goals: {
    title: 'Gli obiettivi',
    question: 'Che cosa saprà fare chi arriva alla fine?',
    example: 'Sa ascoltare senza dare consigli. Riconosce quando è il momento di fermarsi.',
  },
  units: {
    title: 'Le unità',
    question: 'Di che cosa parla ogni incontro? Quanto dura, e quale coppia lo tiene?',
    example: 'Unità 2: i limiti. Due ore, metà in gruppo. La tengono Nadia e Carlo, un’ora a testa.',
  },
  placement: {
    title: 'Il tirocinio',
    question: 'Dove si va, per quante ore, e chi accompagna?',
    example: 'Trenta ore nel gruppo di cammino. Accompagna Lucia, che lo guida da due anni.',
  },
  outline: {
    title: 'La traccia di un incontro',
    question: 'Che cosa succede, minuto per minuto? Chi guida ogni passo?',
    example: 'Dieci minuti di benvenuto, con Nadia. Poi venti minuti a coppie: che cosa mi ha aiutato.',
  },
  stories: {
    title: 'Le storie',
    question: 'Quali storie usate? Chi le racconta è d’accordo, per quale uso e fino a quando?',
    example: 'La storia di Elio si legge solo in aula. Elio è d’accordo fino a dicembre.',
  },
  care: {
    title: 'Le attenzioni',
    question: 'Quali temi possono fare male? Come ci si ferma, e chi è disponibile?',
    example: 'Nell’incontro sul ricovero si può uscire quando si vuole. Carlo resta fuori dalla porta.',
  },
  learning: {
    title: 'Che cosa abbiamo imparato',
    question: 'Come se ne accorge ognuno, senza voti?',
    example: 'Ognuno scrive una cosa che prima non sapeva fare. La legge chi vuole.',
  },
  review: {
    title: 'Come è andata',
    question: 'Che cosa tenere e che cosa cambiare la prossima volta?',
    example: 'Le pause erano troppo corte. Il lavoro a coppie è piaciuto a tutti.',
  },
  sources: {
    title: 'Fonti e licenze',
    question: 'Da dove viene il materiale? Si può usare, e che cosa avete cambiato?',
    example: 'Scheda sull’ascolto: scritta da noi, uso libero con il nostro nome.',
  },
}
