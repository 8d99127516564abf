import { NotFoundView } from '@/components/site/NotFoundView'
import { language } from '@/lib/copy/language'

export default function NotFoundPage() {
  return <NotFoundView language={language()} />
}
