// Loaded before a program of the bench: on a signal it sweeps its memory as if it were the last chance, and says so, that
// what remains can be weighed.

type Sweep = (how: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void

process.on('SIGUSR2', () => {
  ;(globalThis.gc as unknown as Sweep)({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  process.stdout.write('collected\n')
})
