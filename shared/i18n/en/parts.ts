import type { part as source } from '../it/parts.ts'

export const part = {
  proposal: {
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
      question:
        'Can people who work here slow down? Are they never left alone? Do they know whom to turn to?',
      example:
        'Anyone may stop without saying why. Everyone chooses a person to turn to. We meet every month.',
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
  },
  course: {
    audience: {
      title: 'Who it is for',
      question: 'Who will follow it? Is it the first time, or a new edition?',
      example: 'Third edition. People who use services, families and workers come together.',
    },
    joining: {
      title: 'Joining',
      question: 'How does one sign up? What is really needed to be there?',
      example: 'A phone call is enough. No degree is needed. You may bring someone you trust.',
    },
    goals: {
      title: 'The goals',
      question: 'What will people be able to do at the end?',
      example: 'They can listen without giving advice. They know when it is time to stop.',
    },
    units: {
      title: 'The units',
      question: 'What is each meeting about? How long is it, and which pair leads it?',
      example: 'Unit 2: limits. Two hours, half of it in groups. Nadia and Carlo lead it, one hour each.',
    },
    placement: {
      title: 'The placement',
      question: 'Where do people go, for how many hours, and who goes with them?',
      example: 'Thirty hours with the walking group. Lucia goes along: she has led it for two years.',
    },
    outline: {
      title: 'The outline of a meeting',
      question: 'What happens, minute by minute? Who leads each step?',
      example: 'Ten minutes of welcome, with Nadia. Then twenty minutes in pairs: what helped me.',
    },
    stories: {
      title: 'The stories',
      question: 'Which stories do you use? Does the teller agree, for what use and until when?',
      example: 'Elio’s story is read in class only. Elio agrees until December.',
    },
    care: {
      title: 'Taking care',
      question: 'Which topics may hurt? How does one pause, and who is available?',
      example: 'In the meeting about hospital you may leave when you like. Carlo stays outside the door.',
    },
    learning: {
      title: 'What we learned',
      question: 'How does each person notice, without marks?',
      example: 'Everyone writes one thing they could not do before. Those who wish read it out.',
    },
    review: {
      title: 'How it went',
      question: 'What should stay and what should change next time?',
      example: 'The breaks were too short. Everybody liked working in pairs.',
    },
    sources: {
      title: 'Sources and licences',
      question: 'Where does the material come from? May it be used, and what did you change?',
      example: 'Sheet on listening: written by us, free to use with our name.',
    },
  },
  paper: {
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
  },
} satisfies typeof source
