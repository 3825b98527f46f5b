/** What is written in the archive of one's own data, and on no page. */
export const archive = {
  openedOn: 'opened on',
  beginning: 'At the beginning',
  otherPart: 'In a part of the text',
  noWords: 'There are no words of yours in this text today.',
  title: 'What is held about me',
  lead: 'This archive holds what the workshop knows about you. It is yours: keep it somewhere safe.',
  name: 'Name',
  email: 'Email',
  noEmail: 'none',
  texts: 'My words, text by text',
  rest: 'The other files',
  json: '“dati.json”: account, devices, workshops, where you said you speak from, and when. The .json files beside the texts hold the same words as the pages.',
  ledger:
    '“registro”: the rows you wrote, with the signed head of the ledger and its leaves. For anyone who wants to check that nobody changed them.',
  others:
    'There are no names, addresses or words of other people. Where you moved words of others, the row is there without its content. Texts are called by their kind, because somebody else may have written the title.',
}
