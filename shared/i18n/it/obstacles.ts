/** Saying what stands in one's way. */
export const obstacle = {
  title: 'Segnala un ostacolo',
  lead: 'Che cosa ti rende difficile usare queste pagine? Dillo con le tue parole. Bastano due righe.',
  words: 'Che cosa è successo?',
  wordsHint: 'Per esempio: «Con il lettore di schermo non trovo il pulsante per scrivere».',
  wordsMissing: 'Scrivi che cosa è successo. Bastano poche parole.',
  reply: 'La tua e-mail, se vuoi una risposta',
  replyHint: 'Se lasci vuoto, nessuno sa chi sei.',
  goesTo: 'Le tue parole arrivano per mail a {{ name }}. Qui non ne resta copia.',
  page: 'Con le tue parole va il nome della pagina da cui vieni ({{ page }}), ma non quale testo era, né chi sei.',
  send: 'Manda',
  sent: 'Fatto. Le tue parole sono partite per {{ name }}.',
  sentReply: 'La risposta arriva a {{ email }}.',
  another: 'Segnala un altro ostacolo',
  still: 'Le tue parole sono ancora qui. Se preferisci, scrivi tu:',
  noPost: 'Da questa pagina le parole non possono partire. Puoi scrivere tu a chi risponde:',
  nobody:
    'Qui non è ancora scritto chi risponde. Dillo alla persona che ti ha invitato, o a chi cura il laboratorio.',
  danger: 'Se c’è un pericolo non scrivere qui: chiama il 112.',
}
