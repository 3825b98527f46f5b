/** The panel with which a person chooses how to read, on one device. */
export const reading = {
  title: 'Come vuoi leggere',
  note: 'Vale solo su questo dispositivo. Gli altri non lo vedono.',
  done: 'Va bene così',
  theme: {
    name: 'Colori',
    auto: 'Come il dispositivo',
    light: 'Chiari',
    dark: 'Scuri',
  },
  size: {
    name: 'Grandezza delle lettere',
    normal: 'Normali',
    large: 'Grandi',
    larger: 'Più grandi',
  },
  letters: {
    name: 'Lettere dei testi',
    book: 'Da libro',
    plain: 'Senza grazie, più facili da distinguere',
  },
  density: {
    name: 'Spazi',
    wide: 'Ampi',
    compact: 'Compatti',
  },
  motion: {
    name: 'Movimento',
    auto: 'Come il dispositivo',
    still: 'Niente si muove',
  },
  dress: {
    name: 'Veste',
    home: 'Di casa',
    institutional: 'Istituzionale',
  },
}
