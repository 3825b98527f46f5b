export const refusal = {
  'foreign-origin': 'The request came from another site. Open the page from its own address and try again.',
  malformed: 'Something is not written as it should be. Check the fields and try again.',
  'name-too-long': 'The name is too long. Eighty letters are enough.',
  'not-found': 'I cannot find it. Maybe it was taken away, or another group sees it.',
  'other-person': 'Another person has signed in in this browser. Reload the page.',
  'signed-out': 'You are no longer signed in. Sign in again with your email.',
  'too-fast': 'Too many tries in a short time. Wait a few minutes and try again.',
  'too-large': 'It is too large to be sent at once.',
  'too-long': 'It is too long. Try with fewer words.',
  'no-network': 'You are offline. What you wrote is still here: try again shortly.',
  broken: 'Something went wrong, and it is not your fault. Try again shortly.',
}
