/** Looking for words in one's texts, and for people. */
export const search = {
  title: 'Cerca',
  lead: 'Nei testi dei tuoi laboratori, e tra le persone che ci sono. Accenti e maiuscole non contano.',
  label: 'Che cosa cerchi?',
  hint: 'Una o più parole. Le vede solo chi cerca: non restano scritte da nessuna parte.',
  act: 'Cerca',
  missing: 'Scrivi almeno una parola.',
  found: 'Ecco che cosa ho trovato.',
  none: 'Non trovo niente con queste parole. Prova con una parola sola, o più corta.',
  texts: 'Testi',
  people: 'Persone',
  inTitle: 'Le parole sono nel titolo.',
  archived: 'In archivio',
  inPart: 'In «{{ part }}»',
  atStart: 'All’inizio del testo',
  partial: 'C’è dell’altro. Aggiungi una parola per trovare meglio.',
  waiting: 'Sto cercando.',
}
