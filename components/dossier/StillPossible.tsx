import type { Catalogue } from '@/lib/copy/catalogue'
import { can, type DossierState } from '@/lib/procedure/transitions'
import { routes } from '@/lib/routes'
import { Icon } from '../ui/Icon'
import { PageIcon } from '../ui/PageIcon'
import { SoftLink } from '../ui/SoftLink'

interface StillPossibleProps {
  words: Catalogue
  heading: string
  reference: string
  state: DossierState
}

/** What the applicant may still change of a deposited request; nothing once it is decided. */
export function StillPossible({ words, heading, reference, state }: StillPossibleProps) {
  const acts = [
    { action: 'rectify', href: routes.rectify(reference), icon: <PageIcon name="pencil" size="s" /> },
    { action: 'addDocument', href: routes.rectify(reference), icon: <PageIcon name="fileadd" size="s" /> },
    { action: 'declareMove', href: routes.move, icon: <PageIcon name="pin" size="s" /> },
    { action: 'withdraw', href: routes.withdraw(reference), icon: <Icon name="x" size="s" /> },
  ] as const
  const open = acts.filter(({ action }) => can('applicant', action, state))
  if (open.length === 0) return null
  return (
    <div>
      <h2>{heading}</h2>
      <ul className="small plain">
        {open.map(({ action, href, icon }) => (
          <li key={action}>
            <SoftLink className="link" href={href}>
              {icon}
              {words.after.space[action]}
            </SoftLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
