export const mine = {
  title: 'Me',
  lead: 'Here you decide how others see you and how you sign in. You can change everything at any time.',
  open: '{{ name }}: open your page',
  name: {
    title: 'What I am called',
    text: 'If you change it, the new name shows everywhere, also beside the words you have already written.',
    save: 'Change the name',
    saved: 'Done. You are now called {{ name }}.',
  },
  reading: {
    title: 'Language and reading',
    language: 'Language',
    it: 'Italiano',
    en: 'English',
  },
}
