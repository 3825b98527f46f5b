import {
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser'
import { isNo, type No } from '../api.ts'
import { addPasskey, enterWithPasskey, entryOptions, passkeyOptions } from './asked.ts'

/** `cancelled`: the person closed the browser's own window; that needs no words. */
type Outcome = 'done' | 'cancelled' | { refusal: No }

/** The browser's window was closed, or another ceremony took its place. */
const isCancelled = (error: unknown) =>
  error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError')

const outcomeOf = (error: unknown): Outcome =>
  isCancelled(error) ? 'cancelled' : { refusal: 'passkey-wrong' as const }

/** Makes a passkey on this device, through the browser's own window. */
export const makePasskey = async (): Promise<Outcome> => {
  const asked = await passkeyOptions()
  if (isNo(asked)) return asked
  try {
    const made = await addPasskey(await startRegistration({ optionsJSON: asked.options }))
    return isNo(made) ? made : 'done'
  } catch (error) {
    return outcomeOf(error)
  }
}

/** `autofill`: the browser offers it where the e-mail is written, and nothing is asked until it is chosen. */
export const enterByPasskey = async (how: 'press' | 'autofill'): Promise<Outcome> => {
  const asked = await entryOptions()
  if (isNo(asked)) return asked
  try {
    const optionsJSON = asked.options as Parameters<typeof startAuthentication>[0]['optionsJSON']
    const shown = await startAuthentication({
      optionsJSON,
      useBrowserAutofill: how === 'autofill',
      verifyBrowserAutofillInput: false,
    })
    const entered = await enterWithPasskey(shown)
    return isNo(entered) ? entered : 'done'
  } catch (error) {
    return outcomeOf(error)
  }
}

/** The page is left: what the browser still offers there is taken back. */
export const stopOffering = (): void => WebAuthnAbortService.cancelCeremony()

export const canAutofill = browserSupportsWebAuthnAutofill
