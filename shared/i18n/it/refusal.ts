/** What a no says to a person: what happened, and what to do. One line for each code of shared/refusals.ts. */
export const refusal = {
  'already-member': 'Sei già in questo laboratorio. Lo trovi nella tua pagina.',
  'code-wrong': 'Queste cifre non vanno bene. Guarda l’ultima mail, o chiedine altre sei.',
  'foreign-origin': 'La richiesta arriva da un altro sito. Apri la pagina dal suo indirizzo e riprova.',
  'institution-down':
    'Il servizio con cui vuoi entrare non risponde. Riprova tra poco, o entra con la tua e-mail.',
  'institution-failed': 'L’accesso non è arrivato in fondo. Riprova, o entra con la tua e-mail.',
  'institution-unknown':
    'Ti ha riconosciuto, ma qui nessuno ha quell’e-mail. Entra con la tua, o chiedi un invito al gruppo.',
  'invitation-over': 'Questo invito non vale più. Chiedine uno nuovo a chi te lo ha mandato.',
  'last-member': 'Ci sei solo tu: se esci, i testi restano senza nessuno. Prima invita una persona.',
  'link-used': 'Questo collegamento è già stato usato, o è scaduto. Entra con sei cifre.',
  'mail-down': 'La posta non parte in questo momento, e non dipende da te. Riprova tra qualche minuto.',
  malformed: 'Qualcosa non è scritto bene. Guarda i campi e riprova.',
  'name-too-long': 'Il nome è troppo lungo. Bastano ottanta lettere.',
  'not-fresh': 'Sei dentro da più di un giorno. Per questa cosa entra di nuovo, poi riprova.',
  'not-found': 'Non trovo quello che cerchi. Forse è stato tolto, o lo vede un altro gruppo.',
  'other-hand': 'Serve un’altra persona del gruppo: questo codice lo hai preparato tu, o è per te.',
  'paper-waits': 'Questo codice aspetta ancora un sì. Chiedi a un’altra persona del gruppo di confermarlo.',
  'paper-wrong':
    'Questo codice non va bene, o è già stato usato. Controlla le lettere, o chiedine uno nuovo.',
  'other-person': 'In questo browser è entrata un’altra persona. Ricarica la pagina.',
  'passkey-wrong': 'Non ha funzionato. Riprova, oppure entra con le sei cifre.',
  'setup-closed': 'Il primo laboratorio è già aperto. Entra con la tua e-mail.',
  'signed-out': 'Non sei più dentro. Entra di nuovo con la tua e-mail.',
  'too-fast': 'Troppe prove in poco tempo. Aspetta qualche minuto e riprova.',
  'wait-minute': 'Troppe prove in poco tempo. Riprova tra un minuto.',
  'wait-minutes': 'Troppe prove in poco tempo. Riprova tra {{ minutes }} minuti.',
  'too-large': 'È troppo grande per essere mandato in una volta.',
  'too-long': 'È troppo lungo. Prova con meno parole.',
  'no-network': 'Non c’è rete. Quello che hai scritto è ancora qui: riprova tra poco.',
  broken: 'Qualcosa non ha funzionato, e non dipende da te. Riprova tra poco.',
}
