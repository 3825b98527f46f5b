export const organisation = {
  title: 'My organisations',
  lead: 'For instance an association, a cooperative, a service. Who is in your workshops sees it. It changes nothing in what you may do.',
  shared:
    'The name of the organisation, without yours, can also be chosen by people in other workshops of this place.',
  none: 'You have written no organisation. That is fine.',
  take: 'Take away {{ name }}',
  takeShort: 'Take away',
  taken: 'Done. {{ name }} is no longer among your organisations.',
  add: 'Add an organisation',
  added: 'Done. {{ name }} is now among your organisations.',
  name: 'What is it called?',
  nameMissing: 'Write what it is called.',
  known: 'Already written by others',
  kindAsked: 'What is it?',
  region: 'In which region? If you like.',
  noRegion: 'I do not say',
  save: 'Add',
  meant: 'Perhaps you meant one of these:',
  another: 'No, it is another one: add it',
  notNow: 'Not now',
}

export const organisationKind = {
  association: 'association',
  college: 'recovery college',
  cooperative: 'cooperative',
  department: 'department or service',
  other: 'something else',
}
