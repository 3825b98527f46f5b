import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import * as v from 'valibot'

/** Opens a session for a person that our own server has just recognised: by a link, or at the set-up. */
export const signInPerson = () =>
  ({
    id: 'sign-in-person',
    endpoints: {
      signInPerson: createAuthEndpoint.serverOnly(
        { method: 'POST', body: v.object({ personId: v.string() }) },
        async (ctx) => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.personId)
          if (!user) throw new Error('there is no such person')
          const session = await ctx.context.internalAdapter.createSession(user.id)
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ signedIn: true })
        },
      ),
    },
  }) satisfies BetterAuthPlugin
