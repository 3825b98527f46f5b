/** What others changed while one was writing or reading. */
export const changes = {
  open: 'Che cosa è cambiato?',
  one: 'In questa parte è cambiata una frase. Vuoi sentirla? Premi {{ keys }}.',
  many: 'In questa parte sono cambiate {{ count }} frasi. Vuoi sentirle? Premi {{ keys }}.',
  title: 'Che cosa è cambiato',
  none: 'Da quando hai guardato gli altri non hanno cambiato niente.',
  somebody: 'Qualcuno ha tolto parole o cambiato la riga',
  inPart: 'nella parte «{{ part }}»',
  empty: 'una riga senza parole',
  announces: 'Dimmi a voce quando gli altri cambiano la parte in cui sono',
  close: 'Ho visto',
}
