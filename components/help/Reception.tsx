import type { prefectures } from '@/db/schema/people'
import type { Catalogue } from '@/lib/copy/catalogue'
import { phoneInWords } from '@/lib/forms/phone'
import { routes } from '@/lib/routes'
import { Field } from '../ui/Field'
import { SummaryList } from '../ui/SummaryList'
import { DepartmentSelect } from './ContactForm'

interface ReceptionProps {
  words: Catalogue['contact']
  errorWord: string
  departments: readonly (readonly [code: string, seat: string])[]
  found: typeof prefectures.$inferSelect | null
}

/** Where a prefecture receives, for the department chosen. A plain GET form: a department names nobody. */
export function Reception({ words, errorWord, departments, found }: ReceptionProps) {
  return (
    <section className="block prose" id="accueil" aria-labelledby="accueil-titre">
      <h2 id="accueil-titre">{words.receptionTitle}</h2>
      <p>{words.receptionText}</p>
      <form action={`${routes.stuck}#accueil`} method="get">
        <Field id="departement" label={words.department} errorWord={errorWord}>
          <DepartmentSelect
            id="departement"
            name="departement"
            words={words}
            departments={departments}
            chosen={found?.code ?? ''}
          />
        </Field>
        <p className="mt-3">
          <button className="btn btn--line" type="submit">
            {words.findReception}
          </button>
        </p>
      </form>
      {found && (
        <div className="mt-5" role="status">
          <h3>{found.name}</h3>
          <SummaryList
            rows={[
              { id: 'address', term: words.receptionAddress, value: `${found.service}, ${found.address}` },
              {
                id: 'phone',
                term: words.receptionPhone,
                value: (
                  <a className="link" href={`tel:${found.phone}`}>
                    {phoneInWords(found.phone)}
                  </a>
                ),
              },
              { id: 'hours', term: words.receptionHours, value: <span lang="fr">{found.hours}</span> },
            ]}
          />
        </div>
      )}
    </section>
  )
}
