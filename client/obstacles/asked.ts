import { api, settle, type Value } from '../api.ts'

// What stands in somebody's way, and who answers.

const { obstacles } = api
type Told = Parameters<typeof obstacles.$post>[0]['json']
export const findWay = () => settle(obstacles.$get())
export type Way = Value<ReturnType<typeof findWay>>
export const tellObstacle = (json: Told) => settle(obstacles.$post({ json }))
