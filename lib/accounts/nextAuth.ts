import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/errors'
import { log } from '@/lib/log'
import { revokeSession, sessionCookie, sessionHours } from './sessions'
import { signInApplicant } from './signIn'

/**
 * next-auth with our own verb behind its Credentials provider. Its token carries the id of our session row;
 * the sign-in form calls the same verb and writes the same cookie without next-auth's client.
 */
export function authOptions(address: string): NextAuthOptions {
  const { name, options } = sessionCookie()
  return {
    secret: env().APP_SECRET,
    session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
    cookies: { sessionToken: { name, options } },
    pages: { signIn: '/connexion', error: '/connexion' },
    providers: [
      CredentialsProvider({
        credentials: { foreignerNumber: {}, password: {} },
        async authorize(credentials) {
          if (!credentials?.foreignerNumber || !credentials.password) return null
          try {
            const { sessionId } = await signInApplicant({ ...credentials, address })
            return { id: sessionId }
          } catch (error) {
            // next-auth would put the message of anything thrown into an address.
            if (!(error instanceof Refusal)) log.error('sign-in failed', { error })
            return null
          }
        },
      }),
    ],
    events: {
      // Its own sign-out ends the row too: the token alone decides nothing.
      signOut: async ({ token }) => {
        if (typeof token.sid === 'string') await revokeSession(token.sid)
      },
    },
    callbacks: {
      jwt: ({ token, user }) => (user ? { ...token, sid: user.id } : token),
    },
  }
}
