/** What a no says to a person: what happened, and what to do. One line for each code of shared/refusals.ts. */
export const refusal = {
  'foreign-origin': 'La richiesta arriva da un altro sito. Apri la pagina dal suo indirizzo e riprova.',
  malformed: 'Qualcosa non è scritto bene. Guarda i campi e riprova.',
  'name-too-long': 'Il nome è troppo lungo. Bastano ottanta lettere.',
  'not-found': 'Non trovo quello che cerchi. Forse è stato tolto, o lo vede un altro gruppo.',
  'other-person': 'In questo browser è entrata un’altra persona. Ricarica la pagina.',
  'signed-out': 'Non sei più dentro. Entra di nuovo con la tua e-mail.',
  'too-fast': 'Troppe prove in poco tempo. Aspetta qualche minuto e riprova.',
  'too-large': 'È troppo grande per essere mandato in una volta.',
  'too-long': 'È troppo lungo. Prova con meno parole.',
  'no-network': 'Non c’è rete. Quello che hai scritto è ancora qui: riprova tra poco.',
  broken: 'Qualcosa non ha funzionato, e non dipende da te. Riprova tra poco.',
}
