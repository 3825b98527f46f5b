export const help = {
  title: 'How it works',
  lead: 'A few things, put simply. You can read them one at a time.',
  contents: 'On this page',
  howTitle: 'How to write together',
  how1: 'Open a text and write. The others see your words as you write them.',
  how2: 'Everybody can change everything. Nobody has more rights on the text than another.',
  how3: 'Every text has parts. Each part has a plain question and an example. You may ignore them.',
  how4: 'If you make a mistake, press “Undo”. It takes back one thing that you did, never what others did.',
  wordsTitle: 'Whose words they are',
  words1:
    'Every word stays with the person who wrote it. A new line, a heading or a move does not change that.',
  words2: 'Turn on “Who wrote”: each person has a colour, a kind of line and their initials.',
  words3:
    'Colour tells you who the person is. Shape tells you where they speak from. No shape is worth more than another.',
  words4: 'Nobody can write in your name. Nobody can pass off a sentence of yours as their own.',
  seesTitle: 'Who sees what',
  sees1: 'Only those who are in the workshop see its texts.',
  sees2: 'The group sees who wrote each sentence, and where people speak from if they chose to say so.',
  sees3: 'Outside the workshop nobody sees who wrote, nor where they speak from.',
  sees4:
    'Nobody here counts how much you write. There are no rankings, and nobody sees how long you were away.',
  sees6: 'The page “Today” remembers how much of each text you have seen, but not when. Only you can see it.',
  sees5:
    'One person looks after the computer that runs all this. They have no rights on the texts, but could read the disk. It is only fair that you know.',
  savedTitle: 'What “Saved” means',
  saved1: '“Saved” means that the text is written on disk. Even if the power fails, you will find it again.',
  saved2:
    'If you read “Do not close this page”, the last words are not safe yet. Wait until “Saved” is back.',
  saved3:
    'Without a network you can keep writing while the page is open. When the network is back, the words are sent by themselves.',
  saved4:
    'If you said that the device is yours alone, the texts that you open stay on it too. You can read and write them offline. When you sign out they are deleted.',
  stopTitle: 'How to stop',
  stop1: 'Close the page when you read “Saved”. You do not have to tell anybody.',
  stop2: 'You can stay away as long as you like. You will find everything in its place.',
  stop3: 'You can leave a workshop from its page, at the bottom. What you wrote stays.',
  accessTitle: 'Accessibility',
  access1:
    'We want every page to work with a keyboard, with zoom and with a screen reader. The goal is WCAG 2.2, level AA.',
  access2:
    'Automatic checks try the pages at every change. We have not yet tried them with people who use screen readers.',
  access3:
    'If you meet an obstacle, press “Report an obstacle” at the foot of any page. You can tell your group too.',
  dangerTitle: 'If there is danger',
  danger1: 'This is not an emergency service and nobody watches it day and night.',
  danger2: 'If you or another person are in danger, call 112.',
}
