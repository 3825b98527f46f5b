export const proposal = {
  summary: {
    title: 'In plain words',
    question: 'What do you want to do, for whom and why? Ten lines are enough.',
    example:
      'We open a listening point in the library, two afternoons a week. An expert and an educator welcome people together.',
  },
  need: {
    title: 'The need',
    question: 'What is missing today? Who knows it from living it, and who from working there?',
    example:
      'After discharge many people are alone for weeks. Many tell us so. People who work in the clinic see it too.',
  },
  audience: {
    title: 'Who it is for',
    question: 'Who will be able to come? Is there someone who might be left out?',
    example: 'People over eighteen who live nearby. We also think of those who do not use a phone.',
  },
  goals: {
    title: 'Goals and expected results',
    question: 'What will be different at the end? Write one goal per line.',
    example:
      'Whoever arrives meets someone within three days. After six months the doctors nearby know about us.',
  },
  actions: {
    title: 'The actions',
    question: 'What is done, by which pair of people, where, and from when to when?',
    example: 'From March: training for those who welcome, in the town hall. Rosa and Piero look after it.',
  },
  partners: {
    title: 'Who takes part',
    question: 'Which organisations are in? What does each one bring?',
    example: 'The library gives the room. The association brings two people each afternoon.',
  },
  expertRole: {
    title: 'The role of the experts',
    question: 'What do the experts do, where, and how is their work recognised?',
    example: 'They welcome people and go with them to the first appointments. It is six paid hours a week.',
  },
  safeguards: {
    title: 'Safeguards',
    question: 'Can people who work here slow down? Are they never left alone? Do they know whom to turn to?',
    example: 'Anyone may stop without saying why. Everyone chooses a person to turn to. We meet every month.',
  },
  costs: {
    title: 'The costs',
    question: 'What does each thing cost? Who pays for it? Are people paid, or volunteers?',
    example: 'Welcome: 200 hours at 20 euros make 4,000 euros. We ask for 3,000. The town pays the rest.',
  },
  timing: {
    title: 'Timing',
    question: 'When does each action start and end?',
    example: 'We prepare in February. We open in April. First review in September.',
  },
  evaluation: {
    title: 'How we know it helps',
    question: 'How will you notice? Who looks at it, and when?',
    example:
      'After three months we ask those who came whether they would come back. Two people read the answers together.',
  },
  risks: {
    title: 'Risks and how we face them',
    question: 'What may go wrong? What will you do then?',
    example: 'If one of the pair is missing, the shift moves. Nobody welcomes people alone.',
  },
  afterwards: {
    title: 'After the project',
    question: 'What stays when the money ends? Whom do you tell?',
    example: 'We keep the room two afternoons a week. We write a short guide for other districts.',
  },
  call: {
    title: 'The call',
    question: 'Who publishes it? When does it close, how much does it give, and where is it sent?',
    example:
      'The local foundation. It closes on 30 June. At most 15,000 euros for one year. Sent by certified mail.',
  },
}
