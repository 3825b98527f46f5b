export const people = {
  email: 'Your email',
  name: 'What shall we call you here?',
  nameHint: 'The name you prefer is enough.',
  knowledge: 'Where do you speak from? Only if you like.',
  knowledgeHint:
    'Only the group sees it. You can change it or remove it. It makes no difference for writing.',
  wording: { 1: 'If you choose, you agree that the group sees it.' },
  nameMissing: 'Write a name.',
  someoneOfTheGroup: 'A member of the group',
}
