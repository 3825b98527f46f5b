/** The first time that somebody opens a text of their group. */
export const firstTime = {
  title: 'Ecco il testo del gruppo',
  text: 'Tutti possono scrivere, anche tu. Puoi sempre tornare indietro.',
  write: 'Scrivo qui',
  read: 'Per ora leggo',
  seen: 'Il gruppo può vedere che l’hai scritta tu.',
  show: 'Mostrami',
  fine: 'Va bene',
}
