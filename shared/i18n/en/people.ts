export const people = {
  email: 'Your e-mail',
  name: 'What shall we call you here?',
  nameHint: 'The name you prefer is enough.',
  knowledge: 'Where do you speak from? If you like.',
  knowledgeHint:
    'Only the group sees it. You can change it or take it away. For writing, it changes nothing.',
  knowledgeConsent: 'If you choose, you agree that the group sees it.',
  someoneOfTheGroup: 'A person of the group',
}

export const knowledge = {
  mine: {
    lived: 'I bring my own experience',
    family: 'I am a family member',
    professional: 'I work in the services',
    citizen: 'I live here, as a citizen',
    undeclared: 'I would rather not say',
  },
  one: {
    lived: 'lived experience',
    family: 'family member',
    professional: 'works in the services',
    citizen: 'citizen',
    undeclared: 'a person of the group',
  },
  many: {
    lived: 'Experts by experience',
    family: 'Family members',
    professional: 'Professionals',
    citizen: 'Citizens',
    undeclared: 'People of the group',
  },
}
