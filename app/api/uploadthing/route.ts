import type { NextRequest } from 'next/server'
import { uploadHandlers } from '@/lib/uploads/router'

export function GET(request: NextRequest): Promise<Response> | Response {
  return uploadHandlers().GET(request)
}

export function POST(request: NextRequest): Promise<Response> | Response {
  return uploadHandlers().POST(request)
}
