import type { ReactNode } from 'react'

export interface SummaryRow {
  id: string
  term: string
  value: ReactNode
  aside?: ReactNode
}

/** Terms and bold values, one under the other on a phone, side by side elsewhere. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="dl">
      {rows.map(({ id, term, value, aside }) => (
        <div key={id}>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {aside && <dd className="xs">{aside}</dd>}
        </div>
      ))}
    </dl>
  )
}
