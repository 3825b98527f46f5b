export const mine = {
  title: 'Me',
  lead: 'Here you decide how others see you and how you sign in. You can change everything at any time.',
  name: {
    title: 'What I am called',
    text: 'If you change it, the new name shows everywhere, also beside the words you have already written.',
    save: 'Change the name',
    saved: 'Done. You are now called {{ name }}.',
  },
  doors: {
    title: 'How I sign in',
  },
  email: {
    title: 'My e-mail',
    text: 'The six digits come here. Others do not see it.',
    change: 'Change e-mail',
    new: 'The new e-mail',
    keep: 'I keep the old one',
    codeLead:
      'If {{ email }} is free, six digits have arrived there. Write them here: so we know it is yours.',
    done: 'Done. From now on you sign in with the new address. If you had another, we wrote there that it has changed.',
  },
  reading: {
    title: 'Language and reading',
    language: 'Language',
    it: 'Italiano',
    en: 'English',
  },
}
