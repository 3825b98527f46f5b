/** The guided parts: a title, a plain question, a short invented example. */
export const part = {
  proposal: {
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
      example:
        'Dopo tre mesi chiediamo a chi è venuto se tornerebbe. Leggono le risposte due persone insieme.',
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
  },
  course: {
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
  },
  paper: {
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
      example:
        'A favore del solo nome: chi accoglie sceglie quando parlare di sé. Lo dice chi lo ha provato.',
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
  },
}
