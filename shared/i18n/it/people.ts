/** From where a person speaks, and the fields about a person. */
export const people = {
  email: 'La tua e-mail',
  name: 'Come ti chiami qui?',
  nameHint: 'Basta il nome che preferisci.',
  knowledge: 'Da dove parli? Se vuoi.',
  knowledgeHint: 'Lo vede solo il gruppo. Puoi cambiarlo o toglierlo. Per scrivere, non cambia niente.',
  /** What one says yes to, by number, see shared/consents.ts: what people have read is never rewritten, another wording is another number. */
  wording: { 1: 'Se scegli, sei d’accordo che il gruppo lo veda.' },
  nameMissing: 'Scrivi un nome.',
  someoneOfTheGroup: 'Una persona del gruppo',
}
