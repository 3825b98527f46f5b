export const kind = {
  name: {
    proposal: 'Project proposal',
    course: 'Training course',
    paper: 'Working-table paper',
  },
  purpose: {
    proposal: 'To ask a service, a Region or a foundation for something new.',
    course: 'To teach what you know together, in pairs.',
    paper: 'To keep a hard question open, with every voice.',
  },
}
