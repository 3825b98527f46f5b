import { hc, type ClientResponse } from 'hono/client'
import { createSignal } from 'solid-js'
import type { App } from '../server/app.ts'
import type { DocumentKind } from '../shared/documents.ts'
import { PAGE_HEADER } from '../shared/people.ts'
import type { Refusal } from '../shared/refusals.ts'
import type { Knowledge } from '../shared/voices.ts'
import { language } from './i18n.ts'

/** An expected no of the server, or of the world between us. */
export type No = Refusal | 'no-network' | 'broken'
/** What was asked, or a no that has words: nothing here throws, for no network and a broken server are expected. */
export type Answer<T> = T | { refusal: No }

export const isNo = <T>(answer: Answer<T>): answer is { refusal: No } =>
  typeof answer === 'object' && answer !== null && 'refusal' in answer

/** Whose page this is; said with every request, so that nothing of one person's page is done in another's name. */
let page: string | undefined
export const pageOf = (): string | undefined => page
export const openPageFor = (person: string | undefined): void => void (page = person)

/** In this browser somebody else has signed in since this page was opened. */
const [displaced, setDisplaced] = createSignal(false)
export { displaced, setDisplaced }

/** Mail is written in the language of the screen. */
const headers = () => ({ 'accept-language': language(), ...(page && { [PAGE_HEADER]: page }) })
/** What only one page asks stands beside that page, so that no other fetches it. */
export const { api } = hc<App>(location.origin, { headers })

type Said<R> = R extends ClientResponse<infer T> ? Exclude<T, { refusal: string }> : never
export type Value<A> = Exclude<Awaited<A>, { refusal: No }>

/** Minutes after which one who asked too often may try again, as the server last said. */
const [heldFor, setHeldFor] = createSignal(0)
export { heldFor }

export const settle = async <R extends ClientResponse<unknown>>(
  asked: Promise<R>,
): Promise<Answer<Said<R>>> => {
  try {
    const response = await asked
    const said = await response.json().catch(() => undefined)
    if (said === undefined || (response.status >= 500 && !isNo(said))) return { refusal: 'broken' }
    if (isNo(said) && said.refusal === 'other-person') setDisplaced(true)
    if (response.status === 429) setHeldFor(Math.ceil(Number(response.headers.get('retry-after')) / 60))
    return said as Answer<Said<R>>
  } catch {
    return { refusal: 'no-network' }
  }
}

const { me, setup, invitations, workshops, documents } = api
const signIn = api['sign-in']

export const openMe = () => settle(me.$get())
export type Me = Value<ReturnType<typeof openMe>>
export type Person = NonNullable<Me['person']>

export const sendCode = (email: string) => settle(signIn.code.$post({ json: { email } }))
export const verifyCode = (email: string, code: string) =>
  settle(signIn.verify.$post({ json: { email, code } }))
export const findInstitution = () => settle(signIn.institution.$get())
export const goToInstitution = () => settle(signIn.institution.$post())
export const showSecond = (code: string) => settle(signIn.second.$post({ json: { code } }))
export const signInByPaper = (code: string) => settle(signIn.paper.$post({ json: { code } }))
export const signInByLink = (token: string) => settle(signIn.link.$post({ json: { token } }))
export const signOut = () => settle(api['sign-out'].$post())

export const rename = (name: string) => settle(me.name.$put({ json: { name } }))

const { devices } = me
export const listDevices = () => settle(devices.$get())
export type Device = Value<ReturnType<typeof listDevices>>['devices'][number]
export const sayDevice = (own: boolean) => settle(devices.here.$put({ json: { own } }))
export const endDevice = (device: string) => settle(devices[':device'].$delete({ param: { device } }))
export const endAllDevices = () => settle(devices.$delete())

const { passkeys, email: myEmail } = me
export const listPasskeys = () => settle(passkeys.$get())
export type Passkey = Value<ReturnType<typeof listPasskeys>>['passkeys'][number]
export const passkeyOptions = () => settle(passkeys.options.$post())
export const addPasskey = (response: object) =>
  settle(passkeys.$post({ json: { response: { ...response } } }))
export const renamePasskey = (passkey: string, name: string) =>
  settle(passkeys[':passkey'].$put({ param: { passkey }, json: { name } }))
export const removePasskey = (passkey: string) => settle(passkeys[':passkey'].$delete({ param: { passkey } }))
export const sayOffered = () => settle(passkeys.offered.$put())
export const entryOptions = () => settle(signIn.passkey.options.$post())
export const enterWithPasskey = (response: object) =>
  settle(signIn.passkey.$post({ json: { response: { ...response } } }))

const secondFactor = me['second-factor']
export const findSecondFactor = () => settle(secondFactor.$get())
export const putSecondFactor = () => settle(secondFactor.$post())
export type NewSecret = Value<ReturnType<typeof putSecondFactor>>
export const confirmSecondFactor = (code: string) => settle(secondFactor.$put({ json: { code } }))
export const removeSecondFactor = () => settle(secondFactor.$delete())

export const askEmail = (email: string) => settle(myEmail.$post({ json: { email } }))
export const confirmEmail = (code: string) => settle(myEmail.$put({ json: { code } }))

type Setup = Parameters<typeof setup.$post>[0]['json']
export const openSetup = () => settle(setup.$get())
export const setUp = (json: Setup) => settle(setup.$post({ json }))

export const openInvitation = (token: string) => settle(invitations[':token'].$get({ param: { token } }))
export type Invitation = Value<ReturnType<typeof openInvitation>>
export const apply = (
  token: string,
  json: { knowledge: Knowledge[] } | { email: string; name: string; knowledge: Knowledge[] },
) => settle(invitations[':token'].apply.$post({ param: { token }, json }))

const workshop = workshops[':id']
export const openWorkshop = (id: string) => settle(workshop.$get({ param: { id } }))
export type WorkshopView = Value<ReturnType<typeof openWorkshop>>
export type Member = WorkshopView['members'][number]
export type Application = WorkshopView['applications'][number]
export type DocumentCard = WorkshopView['documents'][number]
export const findPlace = (id: string) => settle(workshop.place.$get({ param: { id } }))
export type FoundPlace = Value<ReturnType<typeof findPlace>>
export type Place = NonNullable<FoundPlace['place']>
export const createInvitation = (id: string) => settle(workshop.invitations.$post({ param: { id } }))
export const admit = (id: string, application: string) =>
  settle(workshop.applications[':application'].admit.$post({ param: { id, application } }))
const paper = workshop['paper-codes']
export const listPaperCodes = (id: string) => settle(paper.$get({ param: { id } }))
export type PaperCode = Value<ReturnType<typeof listPaperCodes>>['codes'][number]
export const makePaperCode = (id: string, json: { name: string } | { personId: string }) =>
  settle(paper.$post({ param: { id }, json }))
export type MadeCode = Value<ReturnType<typeof makePaperCode>>
export const secondPaperCode = (id: string, code: string) =>
  settle(paper[':code'].second.$post({ param: { id, code } }))
const founding = workshop.founders
export const listFounders = (id: string) => settle(founding.$get({ param: { id } }))
export type Founder = Value<ReturnType<typeof listFounders>>['founders'][number]
export const addFounder = (id: string, json: { name: string; email: string }) =>
  settle(founding.$post({ param: { id }, json }))
export const removeFounder = (id: string, email: string) =>
  settle(founding.$delete({ param: { id }, json: { email } }))
export const confirmFounders = (id: string, emails: string[]) =>
  settle(founding.confirm.$post({ param: { id }, json: { emails } }))
export const changeVoice = (id: string, knowledge: Knowledge[], past: 'keep' | 'erase' = 'keep') =>
  settle(workshop.voice.$put({ param: { id }, json: { knowledge, past } }))
export const leaveWorkshop = (id: string) => settle(workshop.leave.$post({ param: { id } }))
export const createDocument = (id: string, json: { kind: DocumentKind; title: string }) =>
  settle(workshop.documents.$post({ param: { id }, json }))

export const openDemo = () => settle(api.demo.$get())
export type DemoPerson = Value<ReturnType<typeof openDemo>>['people'][number]
export const makeDemo = (json: { token?: string }) => settle(api.demo.$post({ json }))
export const enterDemo = (personId: string) => settle(api.demo.enter.$post({ json: { personId } }))

const document = documents[':id']
export const openDocument = (id: string) => settle(document.$get({ param: { id } }))
export type DocumentView = Value<ReturnType<typeof openDocument>>
export const archive = (id: string) => settle(document.archive.$put({ param: { id } }))
export const bringBack = (id: string) => settle(document.archive.$delete({ param: { id } }))
export const listPens = (id: string) => settle(document.pens.$get({ param: { id } }))
export type PenHolder = Value<ReturnType<typeof listPens>>['pens'][number]
export const listSteps = (id: string) => settle(document.steps.$get({ param: { id } }))
export type Step = Value<ReturnType<typeof listSteps>>['steps'][number]
export type Restored = Value<ReturnType<typeof listSteps>>['restores'][number]
export const listOrigins = (id: string) => settle(document.contributions.$get({ param: { id } }))
export type PartOrigin = Value<ReturnType<typeof listOrigins>>['parts'][number]

// The desk's own questions about the text that is open.
export const takePen = (id: string) => settle(document.pens.$post({ param: { id } }))
export const addPart = (id: string, key: string) =>
  settle(document.parts.$post({ param: { id }, json: { key } }))
export const listRuns = (id: string) => settle(document.authorship.$get({ param: { id } }))
