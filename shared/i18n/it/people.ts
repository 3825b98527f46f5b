/** From where a person speaks, and the fields about a person. */
export const people = {
  email: 'La tua e-mail',
  name: 'Come ti chiami qui?',
  nameHint: 'Basta il nome che preferisci.',
  knowledge: 'Da dove parli? Se vuoi.',
  knowledgeHint: 'Lo vede solo il gruppo. Puoi cambiarlo o toglierlo. Per scrivere, non cambia niente.',
  knowledgeConsent: 'Se scegli, sei d’accordo che il gruppo lo veda.',
  someoneOfTheGroup: 'Una persona del gruppo',
}

export const knowledge = {
  /** What a person says of themselves. */
  mine: {
    lived: 'Porto la mia esperienza',
    family: 'Sono un familiare',
    professional: 'Lavoro nei servizi',
    citizen: 'Vivo qui, da cittadina o cittadino',
    undeclared: 'Preferisco non dirlo',
  },
  /** One person, as others see it. */
  one: {
    lived: 'per esperienza',
    family: 'familiare',
    professional: 'lavora nei servizi',
    citizen: 'cittadina o cittadino',
    undeclared: 'una persona del gruppo',
  },
  /** The group of those who speak from there. */
  many: {
    lived: 'Esperti per esperienza',
    family: 'Familiari',
    professional: 'Operatori',
    citizen: 'Cittadini',
    undeclared: 'Persone del gruppo',
  },
}
