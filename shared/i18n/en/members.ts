/** Who is at the table, and whom the group would like there. */
export const members = {
  title: 'The people',
  lead: 'Where each one speaks from, as they wish to say it. No knowledge comes before another.',
  open: 'All the people',
  back: 'Back to the workshop',
  few: 'You are few. With another voice one sees better.',
  paused: 'paused',
  another: 'another person',
  wanted: 'Whom we want at the table',
  wantedText: 'The group chooses whom it wants at the table. If somebody is missing, a notice appears here.',
  wantedNone: 'The group has not chosen yet.',
  wantedNow: 'We want: {{ kinds }}.',
  wantedChange: 'Choose whom we want',
  wantedLegend: 'Whom do we want at the table?',
  wantedSave: 'Save the choice',
  wantedSaved: 'Done. The group can change it at any time.',
  nobody: {
    lived: 'There is nobody yet among those who speak from experience. Shall we invite someone?',
    family: 'There is nobody yet among family members. Shall we invite someone?',
    professional: 'There is nobody yet among operators. Shall we invite someone?',
    citizen: 'There is nobody yet among citizens. Shall we invite someone?',
  },
  one: {
    lived: 'There is only one voice among those who speak from experience. Shall we invite someone?',
    family: 'There is only one voice among family members. Shall we invite someone?',
    professional: 'There is only one voice among operators. Shall we invite someone?',
    citizen: 'There is only one voice among citizens. Shall we invite someone?',
  },
}

/** A person's own pause. */
export const pause = {
  title: 'My pause',
  text: 'You can stop whenever you like, without saying why. Your place stays yours.',
  begin: 'I stop for a while',
  shown: 'The others may read “paused” beside my name',
  yes: 'Yes, I stop',
  no: 'Not now',
  nowHidden: 'You are paused. Only you know. You can read everything, and your place stays yours.',
  nowShown:
    'You are paused. The others only read “paused”. You can read everything, and your place stays yours.',
  back: 'I start again',
}
