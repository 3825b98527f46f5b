/** What a device that is one person's own keeps. */
export const kept = {
  title: 'I testi su questo dispositivo',
  lead: 'Li puoi leggere e scrivere anche adesso. Quello che scrivi resta qui e parte quando torna la rete.',
  waits: 'ci sono parole tue che aspettano la rete',
  untitled: 'Senza titolo',
  stuck: 'Queste parole tue sono su questo dispositivo e non sono ancora partite. Apri il testo per vederle.',
  lostTitle: 'Le parole che avevi scritto qui',
  drop: 'Le ho prese, toglile da qui',
  dropped: 'Tolte da questo dispositivo.',
  leaveTitle: 'Hai parole che non sono partite',
  leaveText:
    'Sono solo su questo dispositivo. Se esci si cancellano. Puoi mandarle adesso, aspettare la rete o portarle con te in un file.',
  leaveSend: 'Mandale e poi esci',
  leaveStay: 'Aspetto, resto qui',
  leaveGo: 'Esci e cancellale',
  leaveNotYet: 'Non sono ancora riuscito a mandarle.',
  leaveOffline: 'Senza rete non posso farti uscire. Riprova quando torna.',
  understood: 'Va bene',
}
