export const ended = {
  'signed-out': {
    title: 'Sign in again, stay here',
    text: 'Your words are on this page and are not lost. Six digits come by email, then you go on from where you were.',
  },
  'other-person': {
    title: 'Another person is signed in in this browser',
    text: 'Nothing leaves this page any more, in your name or theirs. The words are still here: copy or download them, then reload.',
  },
  refused: {
    title: 'This page has stopped',
    text: 'Something did not go as it should, and it is not your fault. The text of the group is in its place.',
  },
  'not-found': {
    title: 'This text is no longer open to you',
    text: 'Perhaps you have left the workshop, or the text was removed. Ask your group.',
  },
  'too-large': {
    title: 'It is too large to be saved',
    text: 'Copy your words, reload the page and paste them one piece at a time.',
  },
  'read-only': {
    title: 'There is a new version of this page',
    text: 'For now you can only read here. Reload the page to write again.',
  },
}

export const again = {
  email: 'Your email',
  sendCode: 'Send me the six digits',
  code: 'The six digits',
  enter: 'Sign in and go on',
  sent: 'Check your email: a message is there.',
  resumed: 'You are signed in again. Saving goes on.',
}
