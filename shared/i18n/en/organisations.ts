export const organisation = {
  title: 'My organisations',
  lead: 'For instance an association, a cooperative, a service. People in your workshops see it. It does not change what you may do.',
  shared:
    'The name of the organisation, without yours, can also be chosen by people in other workshops of this place.',
  none: 'You have not added an organisation. That is fine.',
  take: 'Remove {{ name }}',
  takeShort: 'Remove',
  taken: 'Done. {{ name }} is no longer among your organisations.',
  add: 'Add an organisation',
  added: 'Done. {{ name }} is now among your organisations.',
  name: 'What is it called?',
  nameMissing: 'Write what it is called.',
  known: 'Already named by others',
  kindAsked: 'What is it?',
  region: 'In which region? If you like.',
  noRegion: 'I would rather not say',
  save: 'Add',
  meant: 'Perhaps you meant one of these:',
  another: 'No, it is a different one: add it',
  notNow: 'Not now',
}

export const organisationKind = {
  association: 'association',
  college: 'recovery college',
  cooperative: 'cooperative',
  department: 'department or service',
  other: 'something else',
}
