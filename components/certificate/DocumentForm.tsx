import type { Catalogue } from '@/lib/copy/catalogue'
import { routes } from '@/lib/routes'
import { ErrorSummary } from '../ui/ErrorSummary'
import { describedBy, Field } from '../ui/Field'

interface DocumentFormProps {
  words: Catalogue['after']['verification']
  form: { errorSummary: string; errorWord: string }
  /** Why the last file was refused, in a sentence. */
  error: string | undefined
}

/** A PDF that somebody holds out, by a plain form: choosing it and dropping it on the field are the browser's own. */
export function DocumentForm({ words, form, error }: DocumentFormProps) {
  return (
    <section className="block" aria-labelledby="fichier">
      <ErrorSummary
        title={form.errorSummary}
        lines={error ? [{ target: 'document', sentence: error }] : []}
      />
      <h2 id="fichier">{words.document}</h2>
      <p>{words.documentText}</p>
      <form action={routes.verifyDocument} method="post" encType="multipart/form-data">
        <Field
          id="document"
          label={words.documentLabel}
          hint={words.documentHint}
          error={error}
          errorWord={form.errorWord}
        >
          <input
            className="in"
            id="document"
            name="document"
            type="file"
            accept=".pdf,application/pdf"
            aria-describedby={describedBy('document', { hint: words.documentHint, error })}
            aria-invalid={error ? true : undefined}
          />
        </Field>
        <div className="row mt-5">
          <button className="btn btn--line" type="submit">
            {words.documentCheck}
          </button>
        </div>
      </form>
    </section>
  )
}
