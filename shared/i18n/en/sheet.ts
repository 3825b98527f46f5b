import type { sheet as source } from '../it/sheet.ts'

/** Reading the sheet and finding one's way in it. */
export const sheet = {
  invented: 'Invented text, for trying things out',
  mode: {
    name: 'What you are doing with the text',
    write: 'Write',
    read: 'Read',
    text: 'The text, to read',
    nowRead: 'You are now reading: nothing here can change by mistake.',
    nowWrite: 'You are now writing. You can always go back.',
    onlyRead: 'You are reading, and nothing changes. To write, press “Write”.',
    help: 'If you show who wrote, the left and right arrows go from one person’s words to the next. {{ keys }} goes back to writing.',
  },
  find: {
    title: 'Find in the text',
    previous: 'Previous',
    next: 'Next',
    close: 'Close the search',
    place: '{{ number }} of {{ count }}',
    none: 'Not found',
  },
  look: {
    title: 'How I see the text',
    calm: 'Calm mode',
    calmNote: 'You do not see who is here or where they write. The text still stays up to date.',
    size: 'Text size',
    sizes: { normal: 'Normal', large: 'Large', larger: 'Larger' },
  },
  count: {
    ask: 'Count the words',
    whole: 'The whole text',
    selected: 'What you selected',
    figures: 'Words: {{ words }}. Characters: {{ letters }} with spaces, {{ bare }} without.',
  },
  print: {
    ask: 'Print',
    working: 'Working document, printed on {{ day }}. The group may still change it.',
  },
  contents: {
    close: 'Back to the text',
  },
} satisfies typeof source
