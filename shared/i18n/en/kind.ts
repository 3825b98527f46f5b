export const kind = {
  name: {
    proposal: 'Project proposal',
    course: 'Training course',
    paper: 'Working-table paper',
  },
  purpose: {
    proposal: 'To ask a service, a Region or a foundation for something new.',
    course: 'To teach together, in pairs, what you know.',
    paper: 'To keep a hard question open, with every voice.',
  },
}
