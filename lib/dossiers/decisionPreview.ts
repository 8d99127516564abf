import type { Agent } from '@/lib/agents/read'
import { type Catalogue, catalogue } from '@/lib/copy/catalogue'
import { officialLanguage } from '@/lib/copy/languages'
import { fill } from '@/lib/copy/sentences'
import { dayInWords, greetingName } from '@/lib/format'
import { layOut } from '@/lib/mail/layout'
import { type MailWords, mailTemplates } from '@/lib/mail/templates'
import { publicLink } from '@/lib/publicLink'
import { routes } from '@/lib/routes'
import type { CaseFile } from './caseFile'
import { awaitedInVain, type Proposal, stillOutstanding, titleOf } from './decide'

/** What an agent should know of a mail before it leaves: that nobody reads it, or that it is read in another language. */
export function reachOf({ isClosed, language }: CaseFile, { agents }: Catalogue): string[] {
  if (isClosed) return [agents.accountClosed]
  return language === officialLanguage ? [] : [agents.readsEnglish]
}

/** A mail as it will be sent, word for word; its button will lead, through sign-in, to the message. */
export function mailLines(mail: MailWords, file: CaseFile): string[] {
  const words = catalogue(officialLanguage)
  const link = publicLink(routes.signIn(routes.inbox), officialLanguage)
  return [
    ...reachOf(file, words),
    fill(words.agents.complement.subject, { subject: mail.subject }),
    layOut(mail, officialLanguage, link).text,
  ]
}

/** What the applicant will read, and the mail that will not say it. */
export function previewOf(
  read: { proposal: Proposal } | { closing: string },
  file: CaseFile,
  { today }: Agent,
): { heading: string; lines: string[] }[] {
  const { person, dossier, prefecture, complements } = file
  const french = catalogue(officialLanguage)
  const { agents, after } = french
  const { decision: words } = agents
  const { decisionPage: page } = after
  const mail = mailTemplates(officialLanguage).caseMailWords('decision', {
    firstName: greetingName(person),
    reference: dossier.reference,
    count: '',
    day: dayInWords(today),
    refusalDay: '',
    prefecture: prefecture.name,
    suspends: false,
  })
  const lines =
    'closing' in read
      ? [
          page.closed,
          page.closedText,
          ...awaitedInVain(complements, today).map((title) => `– ${title}`),
          read.closing,
          page.contestClosing,
        ]
      : decisionLines(read.proposal, file)
  return [
    { heading: words.preview, lines },
    {
      heading: words.previewMail,
      lines: mailLines(mail, file),
    },
  ]
}

function decisionLines(
  proposal: Proposal,
  { complements, prefecture: { name, address, court } }: CaseFile,
): string[] {
  const { decisionPage: page, certificate } = catalogue(officialLanguage).after
  if (proposal.outcome === 'refused')
    return [
      ...[page.refused, page.law, proposal.law, page.facts, proposal.facts, page.right, page.appeal],
      ...page.appealItems.map((item) => `– ${fill(item, { prefecture: name, address, court })}`),
      page.appealAfter,
    ]
  const { mention, startsOn, endsOn, reserved } = proposal
  const outstanding = stillOutstanding(complements)
    .filter(({ document }) => reserved?.includes(document) ?? true)
    .map(titleOf)
  return [
    page.accepted,
    fill(page.acceptedText, { mention, start: dayInWords(startsOn), end: dayInWords(endsOn) }),
    ...(outstanding.length > 0 ? [fill(certificate.outstanding, { titles: outstanding.join(', ') })] : []),
  ]
}
