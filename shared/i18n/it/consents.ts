/** What one says yes to when one declares from where one speaks. */
export const consent = {
  title: 'A che cosa ho detto sì',
  lead: 'Quello che hai detto di te, e le parole che avevi davanti. Puoi togliere il tuo sì quando vuoi.',
  none: 'Non hai detto da dove parli. Quindi non c’è niente a cui dire sì o no.',
  said: '{{ day }}: hai detto «{{ voice }}», davanti a queste parole:',
  saidIn: { it: 'Le hai lette in italiano.', en: 'Le hai lette in inglese.' },
  take: 'Tolgo il mio sì',
  takeText:
    'Da ora non si vede più da dove parli, nemmeno accanto a quello che hai già scritto. Le tue parole restano.',
  yes: 'Sì, tolgo',
  no: 'Lascio così',
  taken: 'Fatto. In «{{ workshop }}» non si vede più da dove parli.',
}
