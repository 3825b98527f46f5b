/** The guided parts: a title, a plain question, a short invented example. */
export const paper = {
  issue: {
    title: 'La questione',
    question: 'Qual è la domanda su cui non siete d’accordo? Scrivetela come una domanda.',
    example: 'Chi accoglie alla porta deve portare un cartellino con il ruolo?',
  },
  reasons: {
    title: 'Perché è aperta',
    question: 'Perché se ne parla ancora? Chi tocca?',
    example: 'In due sedi lo portano e in tre no. Tocca chi arriva e chi accoglie.',
  },
  agreed: {
    title: 'Su che cosa siamo già d’accordo',
    question: 'Che cosa nessuno mette in dubbio?',
    example: 'Chi arriva deve sapere con chi parla. Nessuno deve sentirsi esposto.',
  },
  terms: {
    title: 'Le parole',
    question: 'Quali parole usate, e che cosa vogliono dire qui?',
    example: 'Con «ruolo» intendiamo che cosa una persona fa oggi, non la sua storia.',
  },
  positions: {
    title: 'Le posizioni',
    question: 'Quali risposte sono possibili? Che cosa cambierebbe in pratica con ognuna?',
    example: 'Prima posizione: cartellino con il solo nome. In pratica se ne stampano di nuovi.',
  },
  arguments: {
    title: 'Gli argomenti',
    question: 'Che cosa c’è a favore, che cosa contro, che cosa resta da chiedere?',
    example: 'A favore del solo nome: chi accoglie sceglie quando parlare di sé. Lo dice chi lo ha provato.',
  },
  syntheses: {
    title: 'Proposte di sintesi',
    question: 'C’è una via che tiene insieme più posizioni?',
    example: 'Il nome sul cartellino, e il ruolo su un foglio all’ingresso.',
  },
  agreement: {
    title: 'Quanto siamo d’accordo',
    question: 'Come sta il gruppo davanti a ogni posizione?',
    example: 'Sulla prima posizione molti dicono sì. Due persone vogliono parlarne ancora.',
  },
  dissents: {
    title: 'Le voci diverse',
    question: 'Chi la vede in un altro modo, e che cosa gli farebbe cambiare idea?',
    example: 'Io il cartellino non lo metterei. Cambierei idea se lo chiedesse chi arriva.',
  },
  openPoints: {
    title: 'Che cosa resta aperto',
    question: 'Che cosa non avete deciso? Qual è il prossimo passo, e quando ci tornate?',
    example: 'Non sappiamo come fare nelle visite a casa. Ne riparliamo a maggio.',
  },
  recommendations: {
    title: 'Le raccomandazioni',
    question: 'Che cosa chiedete, e a chi?',
    example: 'Chiediamo al dipartimento di lasciare la scelta a ogni sede per un anno.',
  },
  meetings: {
    title: 'Gli incontri',
    question: 'Quando vi siete visti, e che cosa vi siete detti?',
    example: '12 marzo, in biblioteca. Abbiamo fatto un giro di parola. Poi abbiamo riletto le posizioni.',
  },
}
