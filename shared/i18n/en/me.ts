export const mine = {
  title: 'Me',
  lead: 'Here you decide how others see you and how you sign in. You can change everything at any time.',
  name: {
    title: 'What I am called',
    text: 'If you change it, the new name shows everywhere, also beside the words you have already written.',
    save: 'Change the name',
    saved: 'Done. You are now called {{ name }}.',
  },
  voices: {
    title: 'From where I speak',
    lead: 'Only who is in your workshop sees it. You can change it or take it away whenever you like.',
    none: 'Once you are in a workshop, here you will find from where you speak.',
    change: 'Change from where I speak',
    since: 'From when does it count?',
    keep: 'Change it from today. What I have already written stays as it is.',
    erase: 'Take it out of the past too. Beside what I have already written nothing will be shown.',
    erased: 'Done. Nothing is left of what you had said before, not even in the copies here.',
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
