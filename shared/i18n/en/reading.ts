export const reading = {
  title: 'How you want to read',
  note: 'It applies to this device only. Others do not see it.',
  done: 'Done',
  theme: {
    name: 'Colours',
    auto: 'Same as the device',
    light: 'Light',
    dark: 'Dark',
  },
  size: {
    name: 'Text size',
    normal: 'Normal',
    large: 'Large',
    larger: 'Larger',
  },
  letters: {
    name: 'Letters in the texts',
    book: 'Like a book',
    plain: 'Plain, easier to tell apart',
  },
  density: {
    name: 'Spacing',
    wide: 'Wide',
    compact: 'Compact',
  },
  motion: {
    name: 'Movement',
    auto: 'Same as the device',
    still: 'Nothing moves',
  },
  dress: {
    name: 'Look',
    home: 'Warm',
    institutional: 'Institutional',
  },
}
