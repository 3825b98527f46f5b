/** Which control of a toolbar a key leads to: one tab stop, then arrows, Home and End. */
export const rove = (event: KeyboardEvent, toolbar: HTMLElement): void => {
  const stops = [...toolbar.querySelectorAll<HTMLElement>('[data-stop]')].filter(
    (stop) => stop.offsetParent !== null,
  )
  const now = stops.indexOf(document.activeElement as HTMLElement)
  const next = nextStop(event.key, now, stops.length)
  if (now < 0 || next === null) return
  event.preventDefault()
  stops[next]?.focus()
}

export const nextStop = (key: string, now: number, count: number): number | null => {
  if (key === 'ArrowRight') return (now + 1) % count
  if (key === 'ArrowLeft') return (now - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
