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
  size: {
    name: 'Size of the letters',
    normal: 'Normal',
    large: 'Large',
    larger: 'Larger',
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
  motion: {
    name: 'Movement',
    auto: 'As the device does',
    still: 'Nothing moves',
  },
  dress: {
    name: 'Dress',
    home: 'Homely',
    institutional: 'Institutional',
  },
}
