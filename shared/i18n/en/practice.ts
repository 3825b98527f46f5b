/** A sheet to try on, that nobody else sees. */
export const practice = {
  title: 'Your practice sheet',
  label: 'This sheet is only yours. Write any sentence.',
  kept: 'Saved in this page. If you make a mistake, press Undo.',
  open: 'It stays here while the page is open. If you make a mistake, press Undo.',
  undone: 'Done: you went back.',
  nothing: 'There is nothing to undo.',
  undo: 'Undo',
  page: 'Your practice',
  lead: 'Nobody sees what you write here, and it does not go into the group’s text.',
}
