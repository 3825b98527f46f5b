/** Reading the sheet and finding one's way in it. */
export const sheet = {
  mode: {
    name: 'Che cosa fai con il testo',
    write: 'Scrivo',
    read: 'Leggo',
    text: 'Il testo, da leggere',
    nowRead: 'Ora leggi: qui niente può cambiare per sbaglio.',
    nowWrite: 'Ora scrivi. Puoi sempre tornare indietro.',
    onlyRead: 'Stai leggendo, e niente cambia. Per scrivere premi «Scrivo».',
    help: 'Se mostri chi ha scritto, con le frecce a destra e a sinistra vai da una mano all’altra. Ctrl Alt R torna a scrivere.',
  },
}
