import { stepRoutes } from '@/lib/stepRoutes'
import { Icon } from '../ui/Icon'

/** A form and not a link: signing out is an act, and no prefetch may do it. */
export function SignOut({ label }: { label: string }) {
  return (
    <form action={stepRoutes.signOut} method="post">
      <button type="submit">
        <Icon name="out" size="s" />
        <span>{label}</span>
      </button>
    </form>
  )
}
