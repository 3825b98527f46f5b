import { api, settle, type Value } from '../api.ts'

// Where a person is in.

const { devices } = api.me
export const listDevices = () => settle(devices.$get())
export type Device = Value<ReturnType<typeof listDevices>>['devices'][number]
export const sayDevice = (own: boolean) => settle(devices.here.$put({ json: { own } }))
export const endDevice = (device: string) => settle(devices[':device'].$delete({ param: { device } }))
export const endAllDevices = () => settle(devices.$delete())
