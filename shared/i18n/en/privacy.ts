export const privacy = {
  title: 'Your data, in plain words',
  lead: 'Who answers for the data, what is held about you here, and what you can do.',
  whoTitle: 'Who answers for your data',
  nobody:
    'It is not written here yet who answers for the data. Before you enter you can ask who invited you.',
  name: 'Who answers for the data (controller)',
  nameHint: 'For example the name of the health authority or of the association.',
  contact: 'Whom to write to',
  contactHint: 'An address that somebody answers. If there is one, also that of the data protection officer.',
  basis: 'Why it may be kept (legal basis)',
  basisHint: 'As the one who answers for the data would say it. The program does not decide it.',
  retention: 'For how long it is kept',
  retentionHint: 'For backups too. For example: until a year after the end of the project.',
  setupTitle: 'Who answers for the data',
  setupText:
    'It is said before anybody is invited. If you do not know yet, leave it empty: the pages will say that it is missing.',
  missing: 'This is missing. Or leave the whole group of questions empty.',
  missingHere: 'This is missing.',
  yours:
    'You are the only one here, and nobody answers for the data yet. Write it before you invite anybody: everyone reads it.',
  enterToName: 'If you opened this place, enter and write it',
  keeperNames: 'Now it is written by whoever looks after the machine it all runs on.',
  save: 'Save',
  whatTitle: 'What is held about you here',
  held: {
    account: 'Your name, your e-mail if you have one, and from which devices you are in.',
    voice:
      'From where you speak, only if you said it. It is locked with a key, and only your workshop sees it. Beside it stays the yes you gave, and when.',
    organisations:
      'The organisations you are of, only if you wrote them. Who is in your workshops reads them.',
    words: 'The words you write, who wrote them and when. Only who is in the workshop sees it.',
    machine:
      'Who looks after the computer everything runs on can read the disk. The technical logs hold no data of yours.',
  },
  rightsTitle: 'What you can do',
  rights: {
    take: 'Download all that is held about you, from your own page.',
    change: 'Change name, e-mail and from where you speak. Also by taking it out of the past.',
    erase:
      'Leave and erase your account. You choose whether your words stay, without a name, or are taken out.',
    ask: 'Ask for more from who answers for the data, or turn to the data protection authority.',
  },
  adultsTitle: 'For adults',
  adults: 'This place is for people of at least 18 years. We do not ask for your date of birth.',
  adultsHere: 'It is for adults: by entering you say that you are at least 18.',
  nobodyHere: 'It is not written here yet who answers for the data.',
  answersHere: '{{ name }} answers for the data.',
  more: 'Your data, in plain words',
}
