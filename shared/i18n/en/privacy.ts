export const privacy = {
  title: 'Your data, in plain words',
  lead: 'Who is responsible for the data, what is held about you here, and what you can do.',
  whoTitle: 'Who is responsible for your data',
  nobody:
    'It does not say here yet who is responsible for the data. Before you come in, you can ask the person who invited you.',
  name: 'Who is responsible for the data (controller)',
  nameHint: 'For example the name of the health authority or of the association.',
  contact: 'Who to write to',
  contactHint: 'An address that somebody answers. If there is one, also that of the data protection officer.',
  basis: 'Why it may be kept (legal basis)',
  basisHint: 'In the words of whoever is responsible for the data. The program does not decide it.',
  retention: 'How long it is kept',
  retentionHint: 'Backups too. For example: until a year after the end of the project.',
  setupTitle: 'Who is responsible for the data',
  setupText:
    'It has to be said before anybody is invited. If you do not know yet, leave it empty: the pages will say that it is missing.',
  missing: 'This is missing. Or leave the whole group of questions empty.',
  missingHere: 'This is missing.',
  yours:
    'You are the only one here, and nobody is named as responsible for the data yet. Write it before inviting anybody: everyone will read it.',
  enterToName: 'If you opened this place, sign in and write it',
  keeperNames: 'From now on it is written by whoever looks after the machine this runs on.',
  save: 'Save',
  whatTitle: 'What is held about you here',
  held: {
    account: 'Your name, your email if you have one, and the devices on which you are signed in.',
    voice:
      'Where you speak from, only if you said it. It is locked with a key, and only your workshop sees it. The yes you gave is kept beside it, with its date.',
    organisations:
      'The organisations you belong to, only if you wrote them. People in your workshops see them.',
    words: 'The words you write, who wrote them and when. Only people in the workshop see this.',
    machine:
      'Whoever looks after the computer this runs on can read the disk. The technical logs hold no data about you.',
  },
  rightsTitle: 'What you can do',
  rights: {
    take: 'Download all that is held about you, from your own page.',
    change: 'Change your name, your email and where you speak from. You can also take it out of the past.',
    erase:
      'Leave and erase your account. You choose whether your words stay, without a name, or are taken out.',
    ask: 'Ask whoever is responsible for the data for more, or turn to the data protection authority.',
  },
  adultsTitle: 'For adults',
  adults: 'This place is for people of at least 18 years. We do not ask for your date of birth.',
  adultsHere: 'It is for adults: by coming in you say that you are at least 18.',
  nobodyHere: 'It does not say here yet who is responsible for the data.',
  answersHere: '{{ name }} is responsible for the data.',
  more: 'Your data, in plain words',
}
