import type { ClockView } from '@/lib/dossiers/clockView'

/** The bar of the legal clock: time gone, and time suspended. Words beside it say the same. */
export function ClockBar({ bars }: Pick<ClockView, 'bars'>) {
  return (
    <span className="clock__b">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        {bars.map(({ from, length, paused }) =>
          paused ? (
            <g key={`${from} p`}>
              <path
                className="ground"
                d={`M${from.toFixed(2)} 0h${length.toFixed(2)}v10H${from.toFixed(2)}z`}
              />
              <path className="p" d={stripes(from, length)} />
            </g>
          ) : (
            <rect key={from} x={from.toFixed(2)} y="0" width={length.toFixed(2)} height="10" />
          ),
        )}
      </svg>
    </span>
  )
}

const stripe = 1.25

/** Time suspended is striped: not by its colour alone. */
function stripes(from: number, length: number): string {
  const count = Math.max(1, Math.round(length / (2 * stripe)))
  const starts = Array.from({ length: count }, (_, rank) => from + 2 * stripe * rank)
  return starts.map((x) => `M${x.toFixed(2)} 0h${stripe}v10h-${stripe}z`).join('')
}
