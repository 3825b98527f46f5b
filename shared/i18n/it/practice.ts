/** A sheet to try on, that nobody else sees. */
export const practice = {
  title: 'Il tuo foglio di prova',
  label: 'Questo foglio è solo tuo. Scrivi una frase qualsiasi.',
  kept: 'Salvata in questa pagina. Se sbagli, premi Annulla.',
  open: 'Resta qui finché la pagina è aperta. Se sbagli, premi Annulla.',
  undone: 'Fatto: sei tornato indietro.',
  nothing: 'Non c’è niente da annullare.',
  undo: 'Annulla',
  page: 'La tua prova',
  lead: 'Quello che scrivi qui non lo vede nessuno, e non va nel testo del gruppo.',
}
