export const course = {
  audience: {
    title: 'Who it is for',
    question: 'Who will follow it? Is it the first time, or a new edition?',
    example: 'Third edition. People who use services, families and workers come together.',
  },
  joining: {
    title: 'Joining',
    question: 'How does one sign up? What is really needed to be there?',
    example: 'A phone call is enough. No degree is needed. You may bring someone you trust.',
  },
  goals: {
    title: 'The goals',
    question: 'What will people be able to do at the end?',
    example: 'They can listen without giving advice. They know when it is time to stop.',
  },
  units: {
    title: 'The units',
    question: 'What is each meeting about? How long is it, and which pair leads it?',
    example: 'Unit 2: limits. Two hours, half of it in groups. Nadia and Carlo lead it, one hour each.',
  },
  placement: {
    title: 'The placement',
    question: 'Where do people go, for how many hours, and who goes with them?',
    example: 'Thirty hours with the walking group. Lucia goes along: she has led it for two years.',
  },
  outline: {
    title: 'The outline of a meeting',
    question: 'What happens, minute by minute? Who leads each step?',
    example: 'Ten minutes of welcome, with Nadia. Then twenty minutes in pairs: what helped me.',
  },
  stories: {
    title: 'The stories',
    question: 'Which stories do you use? Does the teller agree, for what use and until when?',
    example: 'Elio’s story is read in class only. Elio agrees until December.',
  },
  care: {
    title: 'Taking care',
    question: 'Which topics may hurt? How does one pause, and who is available?',
    example: 'In the meeting about hospital you may leave when you like. Carlo stays outside the door.',
  },
  learning: {
    title: 'What we learned',
    question: 'How does each person notice, without marks?',
    example: 'Everyone writes one thing they could not do before. Those who wish read it out.',
  },
  review: {
    title: 'How it went',
    question: 'What should stay and what should change next time?',
    example: 'The breaks were too short. Everybody liked working in pairs.',
  },
  sources: {
    title: 'Sources and licences',
    question: 'Where does the material come from? May it be used, and what did you change?',
    example: 'Sheet on listening: written by us, free to use with our name.',
  },
}
