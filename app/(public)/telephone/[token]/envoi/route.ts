import type { NextRequest } from 'next/server'
import { uploadHandlers } from '@/lib/uploads/router'

/** The transport of `/api/uploadthing`, below the page of a link: what ties a telephone to it is sent nowhere else. */
export function POST(request: NextRequest): Promise<Response> | Response {
  return uploadHandlers().POST(request)
}
