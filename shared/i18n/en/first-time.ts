/** The first time that somebody opens a text of their group. */
export const firstTime = {
  title: 'Here is the group’s text',
  text: 'Everyone can write, you too. You can always go back.',
  write: 'Write here',
  read: 'Just read for now',
  seen: 'The group can see that you wrote it.',
  show: 'Show me',
  fine: 'All right',
}
