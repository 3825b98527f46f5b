/** The no of the doors and of the house: the desk says them only where one signs in again. */
export const refusalHouse = {
  'already-member': 'Sei già in questo laboratorio. Lo trovi nella tua pagina.',
  'changed-meanwhile': 'Un’altra persona ha scritto qui. Guarda le sue parole, poi scegli.',
  'code-wrong': 'Queste cifre non vanno bene. Guarda l’ultima mail, o chiedine altre sei.',
  'institution-down':
    'Il servizio con cui vuoi entrare non risponde. Riprova tra poco, o entra con la tua e-mail.',
  'institution-failed': 'L’accesso non è arrivato in fondo. Riprova, o entra con la tua e-mail.',
  'institution-unknown':
    'Ti ha riconosciuto, ma qui nessuno ha quell’e-mail. Entra con la tua, o chiedi un invito al gruppo.',
  'invitation-over': 'Questo invito non vale più. Chiedine uno nuovo a chi te lo ha mandato.',
  'last-member': 'Ci sei solo tu: se esci, i testi restano senza nessuno. Prima invita una persona.',
  'link-used': 'Questo collegamento è già stato usato, o è scaduto. Entra con sei cifre.',
  'mail-down': 'La posta non parte in questo momento, e non dipende da te. Riprova tra qualche minuto.',
  'not-fresh': 'Sei dentro da più di un giorno. Per questa cosa entra di nuovo, poi riprova.',
  'other-hand': 'Serve un’altra persona del gruppo: questo codice lo hai preparato tu, o è per te.',
  'paper-waits': 'Questo codice aspetta ancora un sì. Chiedi a un’altra persona del gruppo di confermarlo.',
  'paper-wrong':
    'Questo codice non va bene, o è già stato usato. Controlla le lettere, o chiedine uno nuovo.',
  'passkey-wrong': 'Non ha funzionato. Riprova, oppure entra con le sei cifre.',
  'second-wrong': 'Questo codice non va bene. Guarda l’app e riprova, o usa un codice di riserva.',
  'setup-closed': 'Il primo laboratorio è già aperto. Entra con la tua e-mail.',
  'too-many': 'Ce ne sono già dodici: bastano. Se ne vuoi un’altra, prima togline una.',
  'wait-minute': 'Troppe prove in poco tempo. Riprova tra un minuto.',
  'wait-minutes': 'Troppe prove in poco tempo. Riprova tra {{ minutes }} minuti.',
}
