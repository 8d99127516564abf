import Link from 'next/link'
import { Frame } from '@/components/site/Frame'
import { PageTitle } from '@/components/site/PageTitle'
import { Sheet } from '@/components/ui/Sheet'
import { catalogue } from '@/lib/copy/catalogue'
import { languages } from '@/lib/copy/languages'
import { devRoutes } from '@/lib/demo/devRoutes'
import { requireDemo } from '@/lib/demo/guard'
import { listMailTemplates } from '@/lib/demo/mailTemplates'
import { devWords } from '@/lib/demo/words'

/** Every mail that the service sends, on one page. */
export default function MailTemplatesPage() {
  requireDemo()
  const words = catalogue('fr')
  return (
    <Frame words={words}>
      <PageTitle title={devWords.templates} site={words.ui.site.name} />
      <div className="wrap">
        <div className="work">
          <Sheet tab={devWords.title}>
            <h1>{devWords.templates}</h1>
            <p className="mt-2">
              <Link href={devRoutes.start} prefetch={false}>
                {devWords.back}
              </Link>
            </p>
            {languages.flatMap((language) =>
              listMailTemplates(language).map(({ kind, subject, text }) => (
                <article className="block" key={`${language}-${kind}`} lang={language}>
                  <h2>{subject}</h2>
                  <p className="small soft">{kind}</p>
                  <pre className="mailtext">{text}</pre>
                </article>
              )),
            )}
          </Sheet>
        </div>
      </div>
    </Frame>
  )
}
