/** Whose device it is, and the devices on which a person is in. */
export const device = {
  ask: {
    title: 'Questo dispositivo è solo tuo?',
    lead: 'Così sappiamo per quanto tenerti la porta aperta, e che cosa può restare qui. Puoi cambiare risposta quando vuoi.',
    own: 'Sì, è solo mio',
    ownText:
      'Resti dentro. I testi che apri restano anche qui, e li scrivi senza rete. Se non torni per un mese, la porta si chiude da sola.',
    shared: 'No, lo usano altri',
    sharedText:
      'Qui non resta niente di tuo. La porta si chiude dopo mezz’ora che non fai niente. Quando hai finito, premi «Esci».',
  },
  title: 'I miei dispositivi',
  lead: 'Dove sei dentro adesso. Lo vedi solo tu.',
  here: 'Questo dispositivo',
  named: '{{ browser }} su {{ system }}',
  unknown: 'Un dispositivo',
  since: 'Dentro dal {{ day }}.',
  sinceUsed: 'Dentro dal {{ day }}, usato il {{ used }}.',
  ownNow: 'È solo tuo.',
  sharedNow: 'Lo usano anche altri.',
  becomeOwn: 'Cambia: è solo mio',
  becomeShared: 'Cambia: lo usano altri',
  changed: 'Fatto.',
  end: 'Esci da qui',
  endOf: 'Esci da {{ name }}',
  ended: 'Fatto: lì non sei più dentro.',
  afar: 'Se esci da lontano, anche i testi tenuti lì se ne vanno: appena quel dispositivo torna in rete. Finché è senza rete non lo possiamo raggiungere.',
  endAll: 'Esci da tutti i dispositivi',
  endAllTitle: 'Esci da tutti i dispositivi?',
  endAllText:
    'Esci anche da questo. Quello che hai scritto e salvato resta nel testo. I testi tenuti sugli altri dispositivi se ne vanno appena tornano in rete: finché sono senza rete non li possiamo raggiungere.',
  endAllYes: 'Sì, esci da tutti',
  endAllNo: 'No, resto',
}
