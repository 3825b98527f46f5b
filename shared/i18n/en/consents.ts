export const consent = {
  title: 'What I said yes to',
  lead: 'What you said about yourself, and the words you had in front of you. You can take your yes back whenever you like.',
  none: 'You have not said where you speak from. So there is nothing to say yes or no to.',
  said: '{{ day }}: you said “{{ voice }}”, with these words in front of you:',
  saidIn: { it: 'You read them in Italian.', en: 'You read them in English.' },
  take: 'Take my yes back',
  takeText:
    'From now on nobody sees where you speak from, not even beside what you have already written. Your words stay.',
  yes: 'Yes, take it back',
  no: 'Leave it as it is',
  taken: 'Done. In “{{ workshop }}” nobody sees where you speak from any more.',
}
