import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import type { mailOutbox } from '@/db/schema/messages'
import { accountTokens } from '@/db/schema/people'
import { tokenOf } from '@/lib/accounts/tokens'
import { agentRoutes } from '@/lib/agentRoutes'
import { catalogue } from '@/lib/copy/catalogue'
import type { Language } from '@/lib/copy/languages'
import { publicLink } from '@/lib/publicLink'
import { routes } from '@/lib/routes'
import { type AccountMailKind, accountMailKinds } from './kinds'
import { layOut } from './layout'
import type { Mail } from './transport'

export function isAccountMail(kind: string): kind is AccountMailKind {
  return accountMailKinds.some((known) => known === kind)
}

type Links = Pick<typeof mailOutbox.$inferSelect, 'tokenId' | 'agentLinkId'>

/** Where the button of a mail leads: to its link, or to sign-in. */
async function buttonOf(kind: AccountMailKind, { tokenId, agentLinkId }: Links) {
  switch (kind) {
    case 'confirmAddress':
      return routes.activation(await getToken(tokenId))
    case 'accountExists':
    case 'accountCreated':
    case 'passwordChanged':
      return routes.signIn()
    case 'accountClosed':
      return routes.home
    case 'passwordReset':
      return routes.newPassword(await getToken(tokenId))
    case 'confirmNewAddress':
    case 'addressWillChange':
      return routes.emailLink(await getToken(tokenId))
    case 'agentAccess':
      if (!agentLinkId) throw new Error('This mail has no link')
      return agentRoutes.agentActivation(tokenOf(agentLinkId))
  }
}

async function getToken(id: string | null): Promise<string> {
  const row = id && (await database().query.accountTokens.findFirst({ where: eq(accountTokens.id, id) }))
  if (!row) throw new Error('This mail has no link')
  return tokenOf(row.id)
}

/** A mail of the account says no name: who reads it may be a stranger whose address was mistyped. */
export async function composeAccountMail(
  kind: AccountMailKind,
  { to, ...links }: Links & { to: string },
  language: Language,
): Promise<Mail> {
  const words = catalogue(language)
  const mail = words.accountMails[kind]
  const button = publicLink(await buttonOf(kind, links), language)
  return {
    to,
    subject: mail.subject,
    ...layOut({ ...mail, greeting: words.ui.account.hello }, language, button),
    attachments: [],
  }
}
