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
}

/** What kind of thing an organisation is. */
export const organisationKind = {
  association: 'associazione',
  college: 'recovery college',
  cooperative: 'cooperativa',
  department: 'dipartimento o servizio',
  other: 'un’altra cosa',
}
