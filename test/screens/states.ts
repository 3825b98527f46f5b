import { readFileSync } from 'node:fs'
import { deskStates } from './states-desk.ts'
import { doorStates } from './states-doors.ts'
import { houseStates } from './states-house.ts'
import { keptStates } from './states-kept.ts'
import { textStates } from './states-texts.ts'

/** Every state of every page: what is proved and what is pictured. */
export const states = [...doorStates, ...houseStates, ...textStates, ...deskStates, ...keptStates]

/** The routes that the application has, as it writes them. */
export const routesOfApp = (): string[] => {
  const app = readFileSync(new URL('../../client/App.tsx', import.meta.url), 'utf8')
  const paths = [...app.matchAll(/path=(?:"([^"]+)"|\{\[([^\]]+)\]\})/g)]
  return paths.flatMap(([, one, several]) => one ?? [...several!.matchAll(/'([^']+)'/g)].map(([, p]) => p!))
}

/** Whether an address is one of a route. */
export const isOf = (route: string, address: string): boolean => {
  const path = address.replace(/[?#].*$/, '')
  return route === '*' || new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`).test(path)
}
