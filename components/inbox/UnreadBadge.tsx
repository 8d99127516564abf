'use client'

import { useEffect, useState } from 'react'
import { routes } from '@/lib/routes'

/** The number of unread messages: right from the server, and kept right while the page is open. */
export function UnreadBadge({ unread, label }: { unread: number; label: { one: string; many: string } }) {
  const [live, setLive] = useState(unread)
  // A stream of the server is outside of React: nothing else opens and closes it.
  useEffect(() => {
    const stream = new EventSource(routes.unreadStream)
    stream.onmessage = ({ data }) => setLive(Number(data))
    return () => stream.close()
  }, [])
  return (
    <>
      {live > 0 && (
        <span className="count" aria-hidden="true">
          {live}
        </span>
      )}
      <span className="vh" role="status">
        {live > 1 ? label.many.replace('{count}', String(live)) : live === 1 ? label.one : ''}
      </span>
    </>
  )
}
