import { WORDING } from '../../shared/consents.ts'
import { api, settle } from '../api.ts'

// The ways in.

const signIn = api['sign-in']
export const sendCode = (email: string) => settle(signIn.code.$post({ json: { email } }))
export const verifyCode = (email: string, code: string) =>
  settle(signIn.verify.$post({ json: { email, code } }))
export const findInstitution = () => settle(signIn.institution.$get())
export const goToInstitution = () => settle(signIn.institution.$post())
export const showSecond = (code: string) => settle(signIn.second.$post({ json: { code } }))
export const signInByPaper = (code: string) => settle(signIn.paper.$post({ json: { code } }))
export const signInByLink = (token: string) => settle(signIn.link.$post({ json: { token } }))

const { setup } = api
type Setup = Parameters<typeof setup.$post>[0]['json']
export const openSetup = () => settle(setup.$get())
export const setUp = (json: Setup) => settle(setup.$post({ json: { ...json, wording: WORDING } }))
