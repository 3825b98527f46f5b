export const reading = {
  title: 'How you want to read',
  note: 'It counts on this device only. Others do not see it.',
  done: 'Fine like this',
  theme: {
    name: 'Colours',
    auto: 'Like the device',
    light: 'Light',
    dark: 'Dark',
  },
  letters: {
    name: 'Letters of the texts',
    book: 'Like a book',
    plain: 'Plain, easier to tell apart',
  },
  density: {
    name: 'Spaces',
    wide: 'Wide',
    compact: 'Compact',
  },
  dress: {
    name: 'Dress',
    home: 'Homely',
    institutional: 'Institutional',
  },
}
