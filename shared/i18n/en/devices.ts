export const device = {
  ask: {
    title: 'Is this device yours alone?',
    lead: 'This tells us how long to keep you signed in, and what may stay here. You can change your answer at any time.',
    own: 'Yes, it is mine alone',
    ownText:
      'You stay signed in. The texts that you open stay here too, and you can write in them offline. If you do not come back for a month, you are signed out.',
    shared: 'No, others use it',
    sharedText:
      'Nothing of yours stays here. You are signed out after half an hour without activity. When you are done, press “Sign out”.',
  },
  title: 'My devices',
  lead: 'Where you are signed in now. Only you see this.',
  here: 'This device',
  named: '{{ browser }} on {{ system }}',
  unknown: 'A device',
  since: 'Signed in since {{ day }}.',
  sinceUsed: 'Signed in since {{ day }}, used on {{ used }}.',
  ownNow: 'It is yours alone.',
  sharedNow: 'Others use it too.',
  becomeOwn: 'Change: it is mine alone',
  becomeShared: 'Change: others use it',
  changed: 'Done.',
  end: 'Sign out there',
  endOf: 'Sign out of {{ name }}',
  ended: 'Done: you are no longer signed in there.',
  afar: 'If you sign out from afar, the texts kept there go too: as soon as that device is back on the network. While it has no network we cannot reach it.',
  endAll: 'Sign out of all devices',
  endAllTitle: 'Sign out of all devices?',
  endAllText:
    'This one too. What you wrote and saved stays in the text. The texts kept on the other devices go as soon as they are back on the network: while they have no network we cannot reach them.',
  endAllYes: 'Yes, sign out everywhere',
  endAllNo: 'No, stay signed in',
}
