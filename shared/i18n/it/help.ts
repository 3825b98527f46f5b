/** The one help page: a title and short paragraphs for each question. */
export const help = {
  title: 'Come funziona',
  lead: 'Poche cose, dette piano. Puoi leggerne una alla volta.',
  contents: 'In questa pagina',
  howTitle: 'Come si scrive insieme',
  how1: 'Apri un testo e scrivi. Le altre persone vedono le tue parole mentre le scrivi.',
  how2: 'Tutti possono cambiare tutto. Nessuno ha più diritti di un altro sul testo.',
  how3: 'Ogni testo è diviso in parti. Ogni parte ha una domanda semplice e un esempio. Se vuoi, li puoi ignorare.',
  how4: 'Se sbagli, premi «Annulla». Torna indietro una cosa che hai fatto tu, non gli altri.',
  wordsTitle: 'Di chi sono le parole',
  words1: 'Ogni parola resta di chi l’ha scritta. Non cambia se vai a capo, se fai un titolo o se la sposti.',
  words2: 'Accendi «Chi ha scritto»: ogni persona ha un colore, un tipo di linea e le sue lettere.',
  words3: 'Il colore dice la persona. La forma dice da dove parla. Nessuna forma vale più di un’altra.',
  words4: 'Nessuno può scrivere a nome tuo. Nessuno può prendersi una frase tua.',
  seesTitle: 'Chi vede che cosa',
  sees1: 'I testi li vede solo chi è nel laboratorio.',
  sees2: 'Il gruppo vede chi ha scritto ogni frase, e da dove parla chi ha voluto dirlo.',
  sees3: 'Fuori dal laboratorio non si vede né chi ha scritto né da dove parla.',
  sees4: 'Qui nessuno conta quanto scrivi. Non ci sono classifiche, e non si vede da quanto manchi.',
  sees6: 'La pagina «Oggi» ricorda fin dove hai visto ogni testo, e non quando. Lo sai solo tu.',
  sees5:
    'Una persona cura il computer su cui gira tutto. Non ha diritti sui testi, ma può leggere il disco. È giusto saperlo.',
  savedTitle: 'Che cosa vuol dire «Salvato»',
  saved1: '«Salvato» vuol dire che il testo è scritto sul disco. Anche se manca la corrente, lo ritrovi.',
  saved2:
    'Se leggi «Non chiudere questa pagina», le ultime parole non sono ancora al sicuro. Aspetta che torni «Salvato».',
  saved3:
    'Se manca la rete puoi continuare a scrivere, con la pagina aperta. Quando la rete torna, le parole partono da sole.',
  saved4:
    'Se hai detto che il dispositivo è solo tuo, i testi che apri restano anche lì. Li leggi e li scrivi senza rete. Quando esci si cancellano.',
  stopTitle: 'Come ci si ferma',
  stop1: 'Chiudi la pagina quando leggi «Salvato». Non serve avvisare nessuno.',
  stop2: 'Puoi stare via quanto vuoi. Ritrovi tutto al suo posto.',
  stop3: 'Puoi uscire da un laboratorio dalla sua pagina, in fondo. Quello che hai scritto resta.',
  accessTitle: 'Accessibilità',
  access1:
    'Vogliamo che ogni pagina si usi con la tastiera, con lo zoom e con un lettore di schermo. Il traguardo è WCAG 2.2, livello AA.',
  access2:
    'A ogni modifica un controllo automatico prova le pagine. Non abbiamo ancora provato con persone che usano lettori di schermo.',
  access3:
    'Se trovi un ostacolo, premi «Segnala un ostacolo» in fondo a ogni pagina. Puoi dirlo anche al tuo gruppo.',
  dangerTitle: 'Se c’è un pericolo',
  danger1: 'Questo non è un servizio di emergenza e nessuno lo controlla giorno e notte.',
  danger2: 'Se tu o un’altra persona siete in pericolo, chiama il 112.',
}
