import type { ClockView } from '@/lib/dossiers/clockView'

/** The bar of the legal clock: time gone, and time suspended. Words beside it say the same. */
export function ClockBar({ bars }: Pick<ClockView, 'bars'>) {
  return (
    <span className="clock__b">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {bars.map(({ from, length, paused }) => (
          <rect
            key={`${from} ${paused}`}
            className={paused ? 'p' : undefined}
            x={from.toFixed(2)}
            y="0"
            width={length.toFixed(2)}
            height="10"
          />
        ))}
      </svg>
    </span>
  )
}
