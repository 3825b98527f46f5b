/** From where a person speaks, and the fields about a person. */
export const people = {
  email: 'La tua e-mail',
  name: 'Come ti chiami qui?',
  nameHint: 'Basta il nome che preferisci.',
  knowledge: 'Da dove parli? Se vuoi.',
  knowledgeHint: 'Lo vede solo il gruppo. Puoi cambiarlo o toglierlo. Per scrivere, non cambia niente.',
  someoneOfTheGroup: 'Una persona del gruppo',
}
