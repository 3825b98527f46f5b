import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import * as v from 'valibot'
import { endOf } from '../../shared/devices.ts'

/**
 * Opens a session for a person that our own server has just recognised: by a link, or at the set-up. `own` is for invented
 * people alone: nobody is asked for them.
 */
export const signInPerson = () =>
  ({
    id: 'sign-in-person',
    endpoints: {
      signInPerson: createAuthEndpoint.serverOnly(
        { method: 'POST', body: v.object({ personId: v.string(), own: v.optional(v.literal(true)) }) },
        async (ctx) => {
          const { personId, own } = ctx.body
          const user = await ctx.context.internalAdapter.findUserById(personId)
          if (!user) throw new Error('there is no such person')
          const endsAt = new Date(endOf(true, Date.now()))
          const terms = own ? { own, endsAt, expiresAt: endsAt } : undefined
          const session = await ctx.context.internalAdapter.createSession(user.id, false, terms, Boolean(own))
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ signedIn: true })
        },
      ),
    },
  }) satisfies BetterAuthPlugin
