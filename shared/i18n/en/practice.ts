/** A sheet to try on, that nobody else sees. */
export const practice = {
  title: 'Your practice sheet',
  label: 'This sheet is yours alone. Write any sentence.',
  kept: 'Saved on this page. If you make a mistake, press Undo.',
  open: 'It stays here while the page is open. If you make a mistake, press Undo.',
  undone: 'Undone.',
  nothing: 'There is nothing to undo.',
  undo: 'Undo',
  page: 'Your practice sheet',
  lead: 'Nobody sees what you write here, and it does not go into the group’s text.',
}
