import { SummaryList, type SummaryRow } from './SummaryList'

interface GroupedListProps {
  rows: (SummaryRow & { item?: { heading: string; term: string } })[]
}

/** Terms and values; those of each item of a list under its own heading. */
export function GroupedList({ rows }: GroupedListProps) {
  const headings = [...new Set(rows.flatMap(({ item }) => item?.heading ?? []))]
  return (
    <>
      <SummaryList rows={rows.filter(({ item }) => !item)} />
      {headings.map((heading) => (
        <section key={heading}>
          <h3 className="mt-5">{heading}</h3>
          <SummaryList
            rows={rows.flatMap(({ item, ...row }) =>
              item?.heading === heading ? { ...row, term: item.term } : [],
            )}
          />
        </section>
      ))}
    </>
  )
}
