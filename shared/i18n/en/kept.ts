export const kept = {
  title: 'The texts on this device',
  lead: 'You can read them and write in them now too. What you write stays here and goes when the network is back.',
  waits: 'words of yours wait for the network',
  untitled: 'Untitled',
  stuck: 'These words of yours are on this device and have not gone yet. Open the text to see them.',
  lostTitle: 'The words that you had written here',
  drop: 'I have them, remove them from here',
  dropped: 'Removed from this device.',
  leaveTitle: 'You have words that have not gone',
  leaveText:
    'They are on this device alone. If you leave they are deleted. You can send them now, wait for the network or take them with you in a file.',
  leaveSend: 'Send them, then leave',
  leaveStay: 'I wait and stay here',
  leaveGo: 'Leave and delete them',
  leaveNotYet: 'They could not be sent yet.',
  leaveOffline: 'Without network I cannot sign you out. Try again when it is back.',
  understood: 'All right',
}
