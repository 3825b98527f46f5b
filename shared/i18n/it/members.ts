/** Who is at the table, and whom the group would like there. */
export const members = {
  title: 'Le persone',
  lead: 'Da dove parla ognuno, come vuole dirlo. Nessun sapere viene prima di un altro.',
  open: 'Tutte le persone',
  back: 'Torna al laboratorio',
  few: 'Siete in pochi. Con un’altra voce si vede meglio.',
  paused: 'in pausa',
  another: 'un’altra persona',
  wanted: 'Chi vogliamo al tavolo',
  wantedText: 'Il gruppo sceglie chi vuole al tavolo. Se manca qualcuno, qui compare un avviso.',
  wantedNone: 'Il gruppo non ha ancora scelto.',
  wantedNow: 'Vogliamo: {{ kinds }}.',
  wantedChange: 'Scegli chi vogliamo',
  wantedLegend: 'Chi vogliamo al tavolo?',
  wantedSave: 'Salva la scelta',
  wantedSaved: 'Fatto. Il gruppo può cambiarla quando vuole.',
  nobody: {
    lived: 'Tra chi parla per esperienza non c’è ancora nessuno. Invitiamo qualcuno?',
    family: 'Tra i familiari non c’è ancora nessuno. Invitiamo qualcuno?',
    professional: 'Tra gli operatori non c’è ancora nessuno. Invitiamo qualcuno?',
    citizen: 'Tra i cittadini non c’è ancora nessuno. Invitiamo qualcuno?',
  },
  one: {
    lived: 'Tra chi parla per esperienza c’è una sola voce. Invitiamo qualcuno?',
    family: 'Tra i familiari c’è una sola voce. Invitiamo qualcuno?',
    professional: 'Tra gli operatori c’è una sola voce. Invitiamo qualcuno?',
    citizen: 'Tra i cittadini c’è una sola voce. Invitiamo qualcuno?',
  },
}

/** A person's own pause. */
export const pause = {
  title: 'La mia pausa',
  text: 'Puoi fermarti quando vuoi, senza dire perché. Il tuo posto resta tuo.',
  begin: 'Mi fermo un po’',
  shown: 'Gli altri possono leggere «in pausa» accanto al mio nome',
  yes: 'Sì, mi fermo',
  no: 'Non ora',
  nowHidden: 'Sei in pausa. Lo sai solo tu. Puoi leggere tutto, e il tuo posto resta tuo.',
  nowShown: 'Sei in pausa. Gli altri leggono solo «in pausa». Puoi leggere tutto, e il tuo posto resta tuo.',
  back: 'Riprendo',
}
