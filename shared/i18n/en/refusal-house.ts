export const refusalHouse = {
  'already-member': 'You are already in this workshop. You will find it on your first page.',
  'changed-meanwhile': 'Somebody else wrote here. Look at their words, then choose.',
  'code-wrong': 'These digits do not work. Look at the latest email, or ask for six new ones.',
  'institution-down':
    'The service you want to sign in with does not answer. Try again shortly, or sign in with your email.',
  'institution-failed': 'Signing in could not be completed. Try again, or sign in with your email.',
  'institution-unknown':
    'It knows you, but nobody here has that email. Sign in with yours, or ask the group for an invitation.',
  'invitation-over': 'This invitation no longer works. Ask the person who sent it for a new one.',
  'last-member': 'There is only you: if you leave, the texts are left with nobody. Invite a person first.',
  'link-used': 'This link has already been used, or has expired. Sign in with six digits.',
  'mail-down': 'Email cannot be sent right now, and it is not your fault. Try again in a few minutes.',
  'not-fresh': 'You signed in more than a day ago. For this, sign in again, then try once more.',
  'other-hand': 'Another member of the group is needed: you made this code, or it is for you.',
  'paper-waits': 'This code still waits for a yes. Ask another member of the group to confirm it.',
  'paper-wrong':
    'This code does not work, or has already been used. Check the letters, or ask for a new one.',
  'passkey-wrong': 'It did not work. Try again, or sign in with the six digits.',
  'second-wrong': 'This code does not work. Look at the app and try again, or use a spare code.',
  'setup-closed': 'The first workshop is already open. Sign in with your email.',
  'too-many': 'There are twelve already: that is enough. If you want another, first take one away.',
  'wait-minute': 'Too many tries in a short time. Try again in a minute.',
  'wait-minutes': 'Too many tries in a short time. Try again in {{ minutes }} minutes.',
}
