import type { Catalogue } from '@/lib/copy/catalogue'
import type { ListedDocument } from '@/lib/dossiers/documentList'

const headings = ['personal', 'reason'] as const

/** Documents under the two headings of the guide, each with what it may be and when it is asked. */
export function DocumentLines({ words, documents }: { words: Catalogue; documents: ListedDocument[] }) {
  return headings.map((heading) => (
    <div key={heading}>
      <h3 className="mt-5">{words.ui.documents[heading]}</h3>
      <ul className="ticks">
        {documents
          .filter((document) => document.heading === heading)
          .map(({ id, title, examples, when, optional }) => (
            <li key={id}>
              <b>{title}</b>
              {optional && <span className="opt"> {words.documentList.optional}</span>}
              {when && <p className="small">{when}</p>}
              <p className="small soft">{examples}</p>
            </li>
          ))}
      </ul>
    </div>
  ))
}
