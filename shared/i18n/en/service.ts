export const service = {
  restored:
    'The text has gone back to an earlier copy. Your words are here. Other people’s words come back when they open their page again.',
  restoredOn:
    'On {{ day }} this text went back to how it was on {{ copy }}. Words written in between are here if who wrote them brought them back.',
  restoredSameDay:
    'On {{ day }} this text went back to a copy of shortly before. Words written in between are here if who wrote them brought them back.',
  closing: 'The service stops for a moment for maintenance. What you have written is saved.',
  closingUnsaved:
    'The service stops for a moment for maintenance. Keep this page open: everything is saved as soon as it is back.',
}
