export const paper = {
  issue: {
    title: 'The question',
    question: 'What is the question on which you do not agree? Write it as a question.',
    example: 'Should people who welcome others at the door wear a badge with their role?',
  },
  reasons: {
    title: 'Why it is open',
    question: 'Why is it still talked about? Whom does it touch?',
    example: 'Two places use a badge and three do not. It touches those who arrive and those who welcome.',
  },
  agreed: {
    title: 'What we already agree on',
    question: 'What does nobody doubt?',
    example: 'Whoever arrives must know whom they are talking to. Nobody should feel exposed.',
  },
  terms: {
    title: 'The words',
    question: 'Which words do you use, and what do they mean here?',
    example: 'By “role” we mean what a person does today, not their story.',
  },
  positions: {
    title: 'The positions',
    question: 'Which answers are possible? What would change in practice with each?',
    example: 'First position: a badge with the name only. In practice new ones are printed.',
  },
  arguments: {
    title: 'The arguments',
    question: 'What speaks for it, what against, and what is still to be asked?',
    example:
      'For the name only: those who welcome choose when to speak of themselves. People who tried it say so.',
  },
  syntheses: {
    title: 'Ways to bring it together',
    question: 'Is there a way that holds several positions together?',
    example: 'The name on the badge, and the role on a sheet at the entrance.',
  },
  agreement: {
    title: 'How far we agree',
    question: 'Where does the group stand on each position?',
    example: 'Many say yes to the first position. Two people want to talk about it more.',
  },
  dissents: {
    title: 'Other voices',
    question: 'Who sees it differently, and what would change their mind?',
    example: 'I would not wear a badge. I would change my mind if those who arrive asked for it.',
  },
  openPoints: {
    title: 'What stays open',
    question: 'What have you not decided? What is the next step, and when will you come back to it?',
    example: 'We do not know what to do in home visits. We will talk about it again in May.',
  },
  recommendations: {
    title: 'Recommendations',
    question: 'What do you ask for, and from whom?',
    example: 'We ask the department to let each place choose for one year.',
  },
  meetings: {
    title: 'The meetings',
    question: 'When did you meet, and what did you say?',
    example: '12 March, in the library. Everyone had a turn to speak. Then we read the positions again.',
  },
}
