import NextAuth from 'next-auth'
import { authOptions } from '@/lib/accounts/nextAuth'
import { callerAddress } from '@/lib/forms/origin'

interface AuthContext {
  params: Promise<{ nextauth: string[] }>
}

/** next-auth's own addresses; the form of `/connexion` does without them, other clients may use them. */
async function handle(request: Request, context: AuthContext): Promise<Response> {
  return NextAuth(request as never, context as never, authOptions(callerAddress(request.headers)))
}

export { handle as GET, handle as POST }
