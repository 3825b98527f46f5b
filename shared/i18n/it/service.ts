/** What the machine itself does to whoever is writing. */
export const service = {
  restored:
    'Il testo è tornato a una copia di prima. Le tue parole ci sono. Quelle degli altri tornano quando riaprono la pagina.',
  restoredOn:
    'Il {{ day }} questo testo è tornato com’era il {{ copy }}. Le parole scritte in mezzo ci sono se chi le ha scritte le ha riportate.',
  restoredSameDay:
    'Il {{ day }} questo testo è tornato a una copia di poco prima. Le parole scritte in mezzo ci sono se chi le ha scritte le ha riportate.',
  closing: 'Il servizio si ferma un momento per manutenzione. Quello che hai scritto è salvato.',
  closingUnsaved:
    'Il servizio si ferma un momento per manutenzione. Non chiudere questa pagina: salvo tutto appena riparte.',
}
