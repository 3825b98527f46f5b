export const mine = {
  title: 'My page',
  lead: 'Here you decide how others see you and how you sign in. You can change everything at any time.',
  name: {
    title: 'My name',
    text: 'If you change it, the new name shows everywhere, also beside the words you have already written.',
    save: 'Change the name',
    saved: 'Done. You are now called {{ name }}.',
  },
  voices: {
    title: 'Where I speak from',
    lead: 'Only people in your workshop see it. You can change it or remove it whenever you like.',
    none: 'Once you are in a workshop, you will find here where you speak from.',
    change: 'Change where I speak from',
    since: 'From when should it count?',
    keep: 'Change it from today. What I have already written stays as it is.',
    erase: 'Take it out of the past too. Beside what I have already written nothing will be shown.',
    erased: 'Done. Nothing is left of what you had said before, not even in the copies here.',
  },
  doors: {
    title: 'How I sign in',
  },
  email: {
    title: 'My email',
    text: 'The six digits come here. Others do not see it.',
    change: 'Change email',
    new: 'The new email',
    keep: 'Keep the old one',
    codeLead:
      'If {{ email }} is free, six digits are on their way there. Type them here, so we know it is yours.',
    done: 'Done. From now on you sign in with the new address. If you had another, we wrote to it to say that it has changed.',
  },
  reading: {
    title: 'Language and reading',
    language: 'Language',
    it: 'Italiano',
    en: 'English',
  },
}
