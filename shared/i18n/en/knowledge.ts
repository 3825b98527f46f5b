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
    undeclared: 'a member of the group',
  },
  many: {
    lived: 'Experts by experience',
    family: 'Family members',
    professional: 'Professionals',
    citizen: 'Citizens',
    undeclared: 'Members of the group',
  },
}
