import { announceRange, receiveUpload } from '@/lib/uploads/ingest'

export { announceRange as HEAD, receiveUpload as PUT }
