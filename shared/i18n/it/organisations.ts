/** Of which organisations people say they are. */
export const organisation = {
  title: 'Le mie realtà',
  lead: 'Per esempio un’associazione, una cooperativa, un servizio. Lo vede chi è nei tuoi laboratori. Non cambia quello che puoi fare.',
  shared: 'Il nome della realtà, senza il tuo, lo può scegliere anche chi è in altri laboratori di qui.',
  none: 'Non hai scritto nessuna realtà. Va bene così.',
  take: 'Togli {{ name }}',
  takeShort: 'Togli',
  taken: 'Fatto. {{ name }} non è più tra le tue realtà.',
  add: 'Aggiungi una realtà',
  added: 'Fatto. Ora {{ name }} è tra le tue realtà.',
  name: 'Come si chiama?',
  nameMissing: 'Scrivi come si chiama.',
  known: 'Già scritte da altri',
  kindAsked: 'Che cosa è?',
  region: 'In quale regione? Se vuoi.',
  noRegion: 'Non lo dico',
  save: 'Aggiungi',
  meant: 'Forse intendevi una di queste:',
  another: 'No, è un’altra: aggiungila',
  notNow: 'Non ora',
  correct: 'Correggi che cosa è {{ name }}',
  correctShort: 'Correggi',
  correctTitle: 'Che cosa è {{ name }}?',
  correctText:
    'Cambia per tutte le persone che sono di questa realtà. Tu e loro potete sempre rimettere com’era.',
  correctSave: 'Scrivi così',
  corrected: 'Fatto. Per {{ name }} ora c’è scritto così.',
  correctedByMe: 'Prima c’era scritto «{{ was }}». Hai cambiato tu, il {{ day }}.',
  correctedByOther:
    'Prima c’era scritto «{{ was }}». Ha cambiato un’altra persona di questa realtà, il {{ day }}.',
  putBack: 'Rimetti com’era',
}

/** What kind of thing an organisation is. */
export const organisationKind = {
  association: 'associazione',
  college: 'recovery college',
  cooperative: 'cooperativa',
  department: 'dipartimento o servizio',
  other: 'un’altra cosa',
}
