import { referenceGroups } from '@/lib/format'

/** A reference in groups of four by style only: copied, it is whole. */
export function Reference({ reference }: { reference: string }) {
  let start = 0
  return (
    <span className="ref num">
      {referenceGroups(reference).map((group) => {
        const key = start
        start += group.length
        return <span key={key}>{group}</span>
      })}
    </span>
  )
}
