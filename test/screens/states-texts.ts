import type { Page } from '@playwright/test'
import { press, readingAs, type State } from './state.ts'

const contributions = {
  route: '/t/:id/contributi',
  path: ({ paths }) => `${paths.proposal}/contributi`,
  as: 'member',
} as const satisfies Partial<State>

const desk = {
  route: '/t/:id',
  path: ({ paths }) => paths.proposal,
  as: 'member',
} as const satisfies Partial<State>

const written = (page: Page) => page.locator('#sheet').getByText('Io mi ricordo la sala.').waitFor()

/** What a member may meet in a text. */
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
  { ...desk, name: 'a text', act: written, shows: 'Che cosa vede chi ci lavora' },
  {
    ...desk,
    name: 'a text with who wrote it',
    act: async (page) => {
      await written(page)
      await page.getByRole('button', { name: /^Chi ha scritto/ }).click()
    },
    shows: 'Che cosa vede chi ci lavora',
  },
  {
    ...desk,
    name: 'a text just begun',
    path: ({ paths }) => paths.unwritten,
    shows: 'Un corso appena cominciato',
  },
  {
    ...desk,
    name: 'a text in the institutional dress',
    before: readingAs({ dress: 'institutional' }),
    act: written,
    shows: 'Che cosa vede chi ci lavora',
  },
  {
    ...desk,
    name: 'a text with an endless title',
    on: 'crowd',
    path: ({ places }) => `/t/${places.crowd!.documents[0]!.id}`,
    act: (page) => page.locator('#sheet').getByText('Una casa con la porta aperta').waitFor(),
    shows: /^parola parola/,
  },
]
