/** The application opens without network from now on: on a device that is one's own, and where the browser can. */
export const keepShell = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/worker.js').catch(() => undefined)
}

/** Nothing of it stays. */
export const dropShell = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return
  const registered = await navigator.serviceWorker.getRegistrations()
  await Promise.all(registered.map((one) => one.unregister()))
  for (const name of await caches.keys()) await caches.delete(name)
}
