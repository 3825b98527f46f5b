/** What the machine itself does to whoever is writing. */
export const service = {
  closing: 'Il servizio si ferma un momento per manutenzione. Quello che hai scritto è salvato.',
  closingUnsaved:
    'Il servizio si ferma un momento per manutenzione. Non chiudere questa pagina: salvo tutto appena riparte.',
}
