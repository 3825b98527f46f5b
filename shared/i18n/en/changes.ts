import type { changes as source } from '../it/changes.ts'

/** What others changed while one was writing or reading. */
export const changes = {
  open: 'What has changed?',
  one: 'One sentence has changed in this part. Do you want to hear it? Press {{ keys }}.',
  many: '{{ count }} sentences have changed in this part. Do you want to hear them? Press {{ keys }}.',
  title: 'What has changed',
  none: 'Others have changed nothing since you last looked.',
  somebody: 'Somebody took words away or changed the line',
  inPart: 'in the part “{{ part }}”',
  empty: 'a line without words',
  announces: 'Tell me aloud when others change the part I am in',
  close: 'I have seen it',
} satisfies typeof source
