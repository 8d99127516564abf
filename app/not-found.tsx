import { NotFoundView } from '@/components/site/NotFoundView'

export default function NotFoundPage() {
  return <NotFoundView />
}
