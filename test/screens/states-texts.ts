import { press, type State } from './state.ts'

const contributions = {
  route: '/t/:id/contributi',
  path: ({ paths }) => `${paths.proposal}/contributi`,
  as: 'member',
} as const satisfies Partial<State>

/** What a member may meet of where a text comes from. */
export const textStates: State[] = [
  { ...contributions, name: 'where a text comes from', shows: 'Rivedi passo passo' },
  {
    ...contributions,
    name: 'where a text without a voice comes from',
    path: ({ paths }) => `${paths.course}/contributi`,
    act: press('Dall’inizio'),
    shows: /Finora si leggono solo parole/,
  },
  {
    ...contributions,
    name: 'where a text comes from, before the first sentence',
    path: ({ paths }) => `${paths.unwritten}/contributi`,
    shows: 'Con la prima frase qui comparirà la sua storia.',
  },
  {
    ...contributions,
    name: 'the old address of the steps',
    route: '/t/:id/passi',
    path: ({ paths }) => `${paths.course}/passi`,
    shows: 'Passo dopo passo',
  },
  {
    ...contributions,
    name: 'where a text with an endless title comes from',
    on: 'crowd',
    path: ({ places }) => `/t/${places.crowd!.documents[1]!.id}/contributi`,
    shows: 'Come è nato questo testo',
  },
]
