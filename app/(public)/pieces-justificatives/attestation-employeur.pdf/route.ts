import { answerBlankAnnex, answerFilledAnnex } from '@/lib/annexes/answers'
import { routes } from '@/lib/routes'

/** The blank paper. */
export const GET = () => answerBlankAnnex('employer')

/** The paper with what was typed: by post, so that nothing of it stands in an address. */
export const POST = (request: Request) => answerFilledAnnex('employer', request, routes.employerAttestation)
