/** What is held about oneself: to take along, or to have erased. */
export const data = {
  title: 'I miei dati',
  takeTitle: 'Scarico quello che c’è di me',
  takeText:
    'Un archivio .zip: quello che sappiamo di te, le tue parole testo per testo, e le tue righe del registro. Non ci sono nomi o parole di altre persone.',
  take: 'Scarica i miei dati',
  takeStarted: 'Il download è partito. Tieni l’archivio in un posto solo tuo.',
  leaveTitle: 'Esco e cancello il mio account',
  leaveText:
    'Puoi farlo quando vuoi, senza dire perché. Prima ti spieghiamo che cosa resta e che cosa non torna indietro.',
  leave: 'Esco e cancello il mio account',
  wordsLegend: 'Che cosa facciamo delle tue parole?',
  keep: 'Le mie parole restano',
  keepText: 'Restano nei testi, senza il tuo nome. Accanto si legge «una persona del gruppo».',
  remove: 'Togliete le mie parole',
  removeText:
    'Spariscono dai testi. Le parole degli altri restano. Nella storia dei testi restano senza nome, finché il gruppo tiene i testi.',
  next: 'Vado avanti',
  stay: 'No, resto',
  sureTitle: 'Ancora un momento',
  sureKeep: 'Cancelliamo il tuo account e restano le tue parole, senza nome.',
  sureRemove: 'Cancelliamo il tuo account e togliamo le tue parole dai testi.',
  goes: 'Sparisce subito: nome, e-mail, da dove parli, i modi per entrare, i dispositivi.',
  notBack: 'Non torna indietro: qui dentro nessuno può rimettere il tuo nome accanto alle parole.',
  outside:
    'Non possiamo riprendere quello che è già uscito: una copia stampata, un file scaricato da altri, una e-mail.',
  backups:
    'Nelle copie di sicurezza ci sei fino a quando scadono. Se una viene rimessa, ti cancelliamo di nuovo.',
  last: 'In «{{ name }}» sei l’ultima persona: dopo nessuno potrà aprire quei testi. Se ti servono, scaricali prima.',
  onlyOfSide:
    'In «{{ name }}» nessun altro parla dalla tua parte: le decisioni a due mani aspetteranno una persona nuova.',
  otherDevices:
    'Hai altri dispositivi aperti. Se lì ci sono parole non ancora salvate, vanno perse: guarda prima.',
  yes: 'Sì, cancella il mio account',
  back: 'Torno indietro',
  goneTitle: 'Fatto. Il tuo account non c’è più.',
  goneText: 'Grazie per le parole che hai portato. Se un giorno vorrai tornare, basta un invito.',
  home: 'Vai alla prima pagina',
}
