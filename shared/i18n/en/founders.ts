/** Whom a group begins with. */
export const founders = {
  title: 'Who begins with you',
  forming:
    'The workshop is taking shape until it has both people with lived experience and people who work in services. Meanwhile everyone can write, and nothing is published.',
  text: 'One person writes a name, another confirms it. Whoever is on this list comes in with the invitation without waiting. If they would rather not, nothing happens.',
  add: 'Add a name',
  name: 'The person’s name',
  email: 'Their email',
  write: 'Put the name on the list',
  added: '{{ name }} is on the list. Now another person confirms it.',
  confirm: 'Confirm these names',
  confirmed: 'Done. These people can come in with the invitation.',
  remove: 'Remove',
  removePerson: 'Remove {{ name }} from the list',
  removed: '{{ name }} is no longer on the list.',
  ready: 'Can come in with the invitation.',
  waits: 'Waiting for another person to confirm.',
  waitsYou: 'Added by {{ name }}. Do you confirm it?',
}
