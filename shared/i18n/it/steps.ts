/** What each step of a text did, in words and never in figures. */
export const steps = {
  addedIn: 'ha aggiunto parole in «{{ part }}».',
  removedIn: 'ha tolto parole da «{{ part }}».',
  changedIn: 'ha aggiunto e tolto parole in «{{ part }}».',
  shapedIn: 'ha cambiato la forma di «{{ part }}».',
  added: 'ha aggiunto parole.',
  removed: 'ha tolto parole.',
  changed: 'ha aggiunto e tolto parole.',
  shaped: 'ha cambiato la forma del testo.',
  more: 'Mostra i passi di prima',
  walk: 'Rivedi passo passo',
  before: 'Passo prima',
  after: 'Passo dopo',
  fromStart: 'Dall’inizio',
  openPart: 'Apri questa parte',
}
