import Link from 'next/link'
import { Frame } from '@/components/site/Frame'
import { PageTitle } from '@/components/site/PageTitle'
import { Sheet } from '@/components/ui/Sheet'
import { catalogue } from '@/lib/copy/catalogue'
import { devRoutes } from '@/lib/demo/devRoutes'
import { requireDemo } from '@/lib/demo/guard'
import { listCapturedMails } from '@/lib/demo/mailbox'
import { devWords } from '@/lib/demo/words'
import { instantDayInWords, timeInWords } from '@/lib/format'

export default async function DemoMailsPage() {
  requireDemo()
  const mails = await listCapturedMails()
  const words = catalogue('fr')
  return (
    <Frame words={words}>
      <PageTitle title={devWords.mails} site={words.ui.site.name} />
      <div className="wrap">
        <div className="work">
          <Sheet tab={devWords.title}>
            <h1>{devWords.mails}</h1>
            <p className="mt-2">
              <Link href={devRoutes.start} prefetch={false}>
                {devWords.back}
              </Link>
            </p>
            {mails.length === 0 && <p className="lead mt-3">{devWords.noMail}</p>}
            {mails.map((mail) => (
              <article className="block" key={mail.id}>
                <h2>{mail.subject}</h2>
                <p className="small soft">
                  {devWords.to} {mail.to} · {instantDayInWords(mail.sentAt)}, {timeInWords(mail.sentAt)}
                </p>
                <pre className="mailtext">{mail.text}</pre>
                {mail.attachments.map(({ id, filename }) => (
                  <p key={id}>
                    <a href={`/dev/mails/${id}`}>{filename}</a>
                  </p>
                ))}
              </article>
            ))}
          </Sheet>
        </div>
      </div>
    </Frame>
  )
}
