export const kind = {
  name: {
    proposal: 'Proposta di progetto',
    course: 'Percorso formativo',
    paper: 'Carta del tavolo',
  },
  purpose: {
    proposal: 'Per chiedere qualcosa di nuovo a un servizio, a una Regione, a una fondazione.',
    course: 'Per insegnare insieme, in coppia, quello che sapete.',
    paper: 'Per tenere aperta una questione difficile, con tutte le voci.',
  },
}
