/** What is written in the archive of one's own data, and on no page. */
export const archive = {
  openedOn: 'aperto il',
  beginning: 'All’inizio',
  otherPart: 'In una parte del testo',
  noWords: 'In questo testo oggi non ci sono parole tue.',
  title: 'Quello che c’è di me',
  lead: 'Questo archivio contiene quello che il laboratorio sa di te. È tuo: tienilo in un posto sicuro.',
  name: 'Nome',
  email: 'E-mail',
  noEmail: 'nessuna',
  texts: 'Le mie parole, testo per testo',
  rest: 'Gli altri file',
  json: '«dati.json»: account, dispositivi, laboratori, da dove hai detto di parlare e quando. I file .json accanto ai testi hanno le stesse parole delle pagine.',
  ledger:
    '«registro»: le righe che hai scritto tu, con la testa firmata del registro e le sue foglie. Servono a chi vuole controllare che nessuno le ha cambiate.',
  others:
    'Non ci sono nomi, indirizzi o parole di altre persone. Dove hai spostato parole di altri, la riga c’è senza il contenuto. I testi si chiamano con il loro tipo, perché il titolo può averlo scritto un’altra persona.',
}
