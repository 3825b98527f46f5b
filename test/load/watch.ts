/** What a page under measure knows of time; all in ms since the page began. */
export type Watch = {
  /** From the moment the whole text was here to the first frame that shows it. */
  shown: Promise<{ ms: number; at: number }>
  /** From each key to the frame that shows it, and from each colleague's. */
  keys: number[]
  heard: number[]
  stateCame(): void
  keyCame(): void
}

/**
 * Runs in the page before anything else, and knows the product only from outside: its socket, its keys, its sheet. A frame counts as
 * painted when the first task after it begins: style, layout and paint are done by then.
 */
export const watchPage = (): void => {
  const channel = new MessageChannel()
  let waiting: ((at: number) => void)[] = []
  channel.port1.addEventListener('message', () => {
    const done = waiting
    waiting = []
    for (const resolve of done) resolve(performance.now())
  })
  channel.port1.start()
  const painted = (): Promise<number> =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        waiting.push(resolve)
        channel.port2.postMessage(null)
      }),
    )
  const isThere = (): boolean => (document.querySelector('#sheet')?.childElementCount ?? 0) > 1
  let whole = Number.NaN
  const look = (resolve: (shown: { ms: number; at: number }) => void): void => {
    requestAnimationFrame(() => {
      if (!isThere()) return look(resolve)
      waiting.push((at) => resolve({ ms: at - whole, at }))
      channel.port2.postMessage(null)
    })
  }
  const watch: Watch = {
    shown: new Promise(look),
    keys: [],
    heard: [],
    stateCame: () => (whole = performance.now()),
    keyCame: () => {
      const came = performance.now()
      void painted().then((at) => watch.heard.push(at - came))
    },
  }
  addEventListener(
    'keydown',
    ({ timeStamp }) => void painted().then((at) => watch.keys.push(at - timeStamp)),
    true,
  )
  const Socket = globalThis.WebSocket
  class WatchedSocket extends Socket {
    constructor(...given: ConstructorParameters<typeof WebSocket>) {
      super(...given)
      this.addEventListener('message', ({ data }) => {
        const [sort, kind] = new Uint8Array(data as ArrayBuffer)
        if (sort === 0 && kind === 1 && Number.isNaN(whole)) watch.stateCame()
        if (sort === 0 && kind === 2) watch.keyCame()
      })
    }
  }
  Object.assign(globalThis, { watch, WebSocket: WatchedSocket })
}
