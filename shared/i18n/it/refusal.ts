/** What a no says to a person: what happened, and what to do. One line for each code of shared/refusals.ts. */
export const refusal = {
  'already-member': 'Sei già in questo laboratorio. Lo trovi nella tua pagina.',
  'code-wrong': 'Queste cifre non vanno bene. Guarda l’ultima mail, o chiedine altre sei.',
  'foreign-origin': 'La richiesta arriva da un altro sito. Apri la pagina dal suo indirizzo e riprova.',
  'invitation-over': 'Questo invito non vale più. Chiedine uno nuovo a chi te lo ha mandato.',
  'last-member': 'Ci sei solo tu: se esci, i testi restano senza nessuno. Prima invita una persona.',
  'link-used': 'Questo collegamento è già stato usato, o è scaduto. Entra con sei cifre.',
  malformed: 'Qualcosa non è scritto bene. Guarda i campi e riprova.',
  'name-too-long': 'Il nome è troppo lungo. Bastano ottanta lettere.',
  'not-found': 'Non trovo quello che cerchi. Forse è stato tolto, o lo vede un altro gruppo.',
  'setup-closed': 'Il primo laboratorio è già aperto. Entra con la tua e-mail.',
  'signed-out': 'Non sei più dentro. Entra di nuovo con la tua e-mail.',
  'too-fast': 'Troppe prove in poco tempo. Aspetta qualche minuto e riprova.',
  'too-large': 'È troppo grande per essere mandato in una volta.',
  'too-long': 'È troppo lungo. Prova con meno parole.',
  'no-network': 'Non c’è rete. Quello che hai scritto è ancora qui: riprova tra poco.',
  broken: 'Qualcosa non ha funzionato, e non dipende da te. Riprova tra poco.',
}
