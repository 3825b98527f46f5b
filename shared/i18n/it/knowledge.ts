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
    lived: 'parla per esperienza',
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
