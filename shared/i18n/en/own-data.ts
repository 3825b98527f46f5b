export const data = {
  title: 'My data',
  takeTitle: 'Download what is held about me',
  takeText:
    'A .zip archive: what we know about you, your words text by text, and your rows of the ledger. No names or words of other people.',
  take: 'Download my data',
  takeStarted: 'The download has started. Keep the archive in a place of your own.',
  leaveTitle: 'Leave and erase my account',
  leaveText:
    'You can do it whenever you like, without saying why. First we explain what stays and what never comes back.',
  leave: 'Leave and erase my account',
  wordsLegend: 'What shall we do with your words?',
  keep: 'My words stay',
  keepText: 'They stay in the texts, without your name. Beside them people read “a member of the group”.',
  remove: 'Take my words out',
  removeText:
    'They go from the texts. Other people’s words stay. In the history of the texts they remain without a name, as long as the group keeps the texts.',
  next: 'Continue',
  stay: 'No, stay',
  sureTitle: 'One more moment',
  sureKeep: 'We erase your account and your words stay, without a name.',
  sureRemove: 'We erase your account and take your words out of the texts.',
  goes: 'What goes at once: your name, your email, where you speak from, your ways of signing in, your devices.',
  notBack: 'This cannot be undone: nobody here can put your name beside the words again.',
  outside: 'We cannot call back what has already left: a printed copy, a file others downloaded, an email.',
  backups: 'You are in the backups until they expire. If one is restored, we erase you again.',
  last: 'In “{{ name }}” you are the last person: after this nobody can open those texts. If you need them, download them first.',
  onlyOfSide:
    'In “{{ name }}” nobody else speaks from your side: decisions that take two hands will wait for a new person.',
  otherDevices:
    'You have other devices open. If there are words not yet saved there, they are lost: look first.',
  yes: 'Yes, erase my account',
  back: 'Go back',
  goneTitle: 'Done. Your account is gone.',
  goneText: 'Thank you for the words you brought. If one day you want to come back, an invitation is enough.',
  home: 'Go to the first page',
}
