/** Who answers for the data, and what is done with it. */
export const privacy = {
  title: 'I tuoi dati, in parole semplici',
  lead: 'Chi risponde dei dati, che cosa c’è di te qui dentro, e che cosa puoi fare.',
  whoTitle: 'Chi risponde dei tuoi dati',
  nobody:
    'Qui non è ancora scritto chi risponde dei dati. Prima di entrare puoi chiederlo a chi ti ha invitato.',
  name: 'Chi risponde dei dati (titolare)',
  nameHint: 'Per esempio il nome dell’azienda sanitaria o dell’associazione.',
  contact: 'A chi si scrive',
  contactHint:
    'Un indirizzo a cui qualcuno risponde. Se c’è, anche quello del responsabile della protezione dei dati.',
  basis: 'Perché si possono tenere (base giuridica)',
  basisHint: 'Come lo direbbe chi risponde dei dati. Non lo decide il programma.',
  retention: 'Per quanto tempo si tengono',
  retentionHint: 'Anche per le copie di sicurezza. Per esempio: fino a un anno dalla fine del progetto.',
  setupTitle: 'Chi risponde dei dati',
  setupText:
    'Si dice prima di invitare qualcuno. Se non lo sai ancora, lascia vuoto: le pagine diranno che manca.',
  missing: 'Manca questo. Oppure lascia vuoto tutto il gruppo di domande.',
  missingHere: 'Manca questo.',
  yours:
    'Qui ci sei solo tu, e manca chi risponde dei dati. Scrivilo prima di invitare qualcuno: lo leggono tutti.',
  enterToName: 'Se hai aperto tu questo posto, entra e scrivilo',
  keeperNames: 'Adesso lo scrive chi cura il computer su cui gira tutto.',
  save: 'Salva',
  whatTitle: 'Che cosa c’è di te qui dentro',
  held: {
    account: 'Il tuo nome, la tua e-mail se ne hai una, e da quali dispositivi sei dentro.',
    voice:
      'Da dove parli, solo se l’hai detto. È chiuso a chiave, e lo vede solo il tuo laboratorio. Accanto resta il sì che hai dato, e quando.',
    organisations: 'Le realtà di cui fai parte, solo se le hai scritte. Le legge chi è nei tuoi laboratori.',
    words: 'Le parole che scrivi, chi le ha scritte e quando. Lo vede solo chi è nel laboratorio.',
    machine:
      'Chi cura il computer su cui gira tutto può leggere il disco. I registri tecnici non hanno i tuoi dati.',
  },
  rightsTitle: 'Che cosa puoi fare',
  rights: {
    take: 'Scaricare tutto quello che c’è di te, dalla tua pagina.',
    change: 'Cambiare nome, e-mail e da dove parli. Anche togliendolo dal passato.',
    erase:
      'Uscire e cancellare il tuo account. Scegli tu se le parole restano, senza nome, o se le togliamo.',
    ask: 'Chiedere altro a chi risponde dei dati, o rivolgerti al Garante per la protezione dei dati personali.',
  },
  adultsTitle: 'Per persone adulte',
  adults: 'Questo posto è per chi ha almeno 18 anni. Non ti chiediamo la data di nascita.',
  adultsHere: 'È per persone adulte: se entri, dici di avere almeno 18 anni.',
  nobodyHere: 'Qui non è ancora scritto chi risponde dei dati.',
  answersHere: 'Dei dati risponde {{ name }}.',
  more: 'I tuoi dati, in parole semplici',
}
