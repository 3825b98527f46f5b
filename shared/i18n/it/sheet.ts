/** Reading the sheet and finding one's way in it. */
export const sheet = {
  invented: 'Testo inventato, per provare',
  mode: {
    name: 'Che cosa fai con il testo',
    write: 'Scrivo',
    read: 'Leggo',
    text: 'Il testo, da leggere',
    nowRead: 'Ora leggi: qui niente può cambiare per sbaglio.',
    nowWrite: 'Ora scrivi. Puoi sempre tornare indietro.',
    onlyRead: 'Stai leggendo, e niente cambia. Per scrivere premi «Scrivo».',
    help: 'Se mostri chi ha scritto, con le frecce a destra e a sinistra vai da una mano all’altra. {{ keys }} torna a scrivere.',
  },
  find: {
    title: 'Cerca nel testo',
    previous: 'Prima',
    next: 'Dopo',
    close: 'Chiudi la ricerca',
    place: '{{ number }} di {{ count }}',
    none: 'Non lo trovo',
  },
  look: {
    title: 'Come vedo il testo',
    calm: 'Modo calmo',
    calmNote: 'Non vedi chi c’è né dove scrive. Il testo si aggiorna lo stesso.',
    size: 'Grandezza delle lettere',
    sizes: { normal: 'Normale', large: 'Grande', larger: 'Più grande' },
  },
  count: {
    ask: 'Conta le parole',
    whole: 'Tutto il testo',
    selected: 'Quello che hai scelto',
    figures: 'Parole: {{ words }}. Caratteri: {{ letters }} con gli spazi, {{ bare }} senza.',
  },
  print: {
    ask: 'Stampa',
    working: 'Documento di lavoro, stampato il {{ day }}. Il gruppo può ancora cambiarlo.',
  },
  contents: {
    close: 'Torna al testo',
  },
}
