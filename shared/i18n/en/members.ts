/** Who is at the table, and whom the group would like there. */
export const members = {
  title: 'The people',
  lead: 'Where each person speaks from, as they wish to say it. No kind of knowledge comes before another.',
  open: 'All the people',
  back: 'Back to the workshop',
  few: 'There are few of you. With another voice you will see more.',
  paused: 'paused',
  another: 'another person',
  wanted: 'Who we want at the table',
  wantedText: 'The group chooses who it wants at the table. If somebody is missing, a note appears here.',
  wantedNone: 'The group has not chosen yet.',
  wantedNow: 'We want: {{ kinds }}.',
  wantedChange: 'Choose who we want',
  wantedLegend: 'Who do we want at the table?',
  wantedSave: 'Save the choice',
  wantedSaved: 'Done. The group can change it at any time.',
  nobody: {
    lived: 'Nobody here speaks from experience yet. Shall we invite someone?',
    family: 'There are no family members here yet. Shall we invite someone?',
    professional: 'There are no professionals here yet. Shall we invite someone?',
    citizen: 'There are no citizens here yet. Shall we invite someone?',
  },
  one: {
    lived: 'There is only one voice among those who speak from experience. Shall we invite someone?',
    family: 'There is only one voice among family members. Shall we invite someone?',
    professional: 'There is only one voice among professionals. Shall we invite someone?',
    citizen: 'There is only one voice among citizens. Shall we invite someone?',
  },
}

/** A person's own pause. */
export const pause = {
  title: 'My pause',
  text: 'You can stop whenever you like, without saying why. Your place stays yours.',
  begin: 'Take a pause',
  shown: 'Others may see “paused” beside my name',
  yes: 'Yes, pause',
  no: 'Not now',
  nowHidden: 'You are paused. Only you know it. You can read everything, and your place stays yours.',
  nowShown: 'You are paused. Others see only “paused”. You can read everything, and your place stays yours.',
  back: 'Start again',
}
