import type { Catalogue } from '@/lib/copy/catalogue'
import { fill } from '@/lib/copy/sentences'
import type { AnswerPage } from '@/lib/procedure/answers'
import type { Draft } from '@/lib/procedure/steps'
import { warningsOn } from '@/lib/procedure/warnings'
import { stepRoutes } from '@/lib/stepRoutes'
import { Notice } from '../ui/Notice'
import { SoftLink } from '../ui/SoftLink'

interface AdviceProps {
  words: Catalogue
  reference: string
  page: AnswerPage
  draft: Draft
}

/** What deserves a second look and stops nobody, with the way back to the answer. */
export function Advice({ words, reference, page, draft }: AdviceProps) {
  const told = warningsOn(page, draft)
  if (told.length === 0) return null
  const back = page === 'recapitulatif' ? stepRoutes.changeFromReview : stepRoutes.page
  return (
    <div className="mt-6">
      <Notice title={words.ui.review.observe}>
        {told.map(({ code, page: about }) => (
          <p key={code}>
            {words.warnings[code]}{' '}
            {about !== page && (
              <SoftLink className="link" href={back(reference, about)}>
                {words.form.change}
                <span className="vh">{fill(words.ui.review.of, { what: words.pages[about].title })}</span>
              </SoftLink>
            )}
          </p>
        ))}
      </Notice>
    </div>
  )
}
