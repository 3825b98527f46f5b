/** The plain page that lists the steps of one text. */
export const steps = {
  title: 'Come è nato questo testo',
  lead: 'Qui si legge chi ha scritto, dove e quando. Non è una classifica: una riga può contare quanto una pagina.',
  backToText: 'Torna al testo',
  empty: 'Con la prima frase qui comparirà la sua storia.',
  addedIn: 'ha aggiunto parole in «{{ part }}».',
  removedIn: 'ha tolto parole da «{{ part }}».',
  changedIn: 'ha aggiunto e tolto parole in «{{ part }}».',
  shapedIn: 'ha cambiato la forma di «{{ part }}».',
  added: 'ha aggiunto parole.',
  removed: 'ha tolto parole.',
  changed: 'ha aggiunto e tolto parole.',
  shaped: 'ha cambiato la forma del testo.',
  more: 'Mostra i passi di prima',
}
