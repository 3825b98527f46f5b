import type { sheet as source } from '../it/sheet.ts'

/** Reading the sheet and finding one's way in it. */
export const sheet = {
  mode: {
    name: 'What you do with the text',
    write: 'Write',
    read: 'Read',
    text: 'The text, to read',
    nowRead: 'Now you read: nothing here can change by mistake.',
    nowWrite: 'Now you write. You can always go back.',
    onlyRead: 'You are reading, and nothing changes. To write, press “Write”.',
    help: 'If you show who wrote, the right and left arrows go from one hand to the next. Ctrl Alt R goes back to writing.',
  },
} satisfies typeof source
