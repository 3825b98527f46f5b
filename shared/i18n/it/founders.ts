/** Whom a group begins with. */
export const founders = {
  title: 'Chi comincia con voi',
  forming:
    'Il laboratorio è in formazione, finché non ci sono sia chi vive un’esperienza sia chi lavora nei servizi. Intanto tutti possono scrivere, e niente si pubblica.',
  text: 'Una persona scrive un nome, un’altra lo conferma. Chi è in questa lista entra con l’invito senza aspettare. Se non vuole, non succede niente.',
  add: 'Aggiungi un nome',
  name: 'Il nome della persona',
  email: 'La sua e-mail',
  write: 'Metti il nome nella lista',
  added: '{{ name }} è nella lista. Ora lo conferma un’altra persona.',
  confirm: 'Confermo questi nomi',
  confirmed: 'Fatto. Queste persone possono entrare con l’invito.',
  remove: 'Togli',
  removePerson: 'Togli {{ name }} dalla lista',
  removed: '{{ name }} non è più nella lista.',
  ready: 'Può entrare con l’invito.',
  waits: 'Aspetta che un’altra persona confermi.',
  waitsYou: 'L’ha scritto {{ name }}. Lo confermi tu?',
}
