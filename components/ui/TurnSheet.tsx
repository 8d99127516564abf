import { Icon } from './Icon'
import { Sheet, type SheetProps } from './Sheet'

const drawings = { you: 'turn', office: 'office' } as const

interface TurnSheetProps extends Omit<SheetProps, 'look'> {
  /** Nobody's when nothing is awaited. */
  turn?: keyof typeof drawings
}

/** A sheet that says whose turn it is, one a page: safran is the applicant's, sapin the prefecture's. */
export function TurnSheet({ tab, turn, children }: TurnSheetProps) {
  return (
    <Sheet
      look={turn}
      tab={
        <>
          {turn && <Icon name={drawings[turn]} size="xs" />}
          {tab}
        </>
      }
    >
      {children}
    </Sheet>
  )
}
