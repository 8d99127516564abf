import type { Catalogue } from '@/lib/copy/catalogue'
import { Told } from '../site/Told'
import { Notice } from '../ui/Notice'

/** Over a form that shows again what was written before the session ended. */
export function HeldNotice({ words }: { words: Catalogue }) {
  return (
    <div className="mt-5">
      <Notice tone="you">
        <Told role="status">{words.session.held}</Told>
      </Notice>
    </div>
  )
}
