import { dayInWords } from '@/lib/format'
import { isKnownPhone, phoneInWords } from '@/lib/forms/phone'
import { issueText } from '@/lib/procedure/issues'
import { date, email, hours, name, phone, siret, text } from '@/lib/procedure/values'
import { type AnnexField, type AnnexId, fieldsOfAnnex, postedNames } from './fields'

/** What was typed: field name → text. It is printed and forgotten, never stored. */
export type TypedAnnex = Record<string, string>

export interface ReadAnnex {
  /** Field → issue text; empty when the annex can be printed. */
  issues: Record<string, string>
  /** Field → what the paper says; a choice keeps the name of its option, and what is empty stays empty. */
  values: Record<string, string>
}

/** Keeps the fields that an annex knows, and nothing else of what was posted. */
export function typedAnnex(annex: AnnexId, read: (name: string) => string): TypedAnnex {
  const names = fieldsOfAnnex(annex).flatMap(([id, field]) => postedNames(id, field))
  return Object.fromEntries(names.map((name) => [name, read(name)]))
}

/** Checks what was typed on an annex, and puts it in the words of the paper. */
export function readAnnex(annex: AnnexId, typed: TypedAnnex): ReadAnnex {
  const found: ReadAnnex = { issues: {}, values: {} }
  for (const [id, field] of fieldsOfAnnex(annex)) {
    const read = schemaOf(field).safeParse(field.kind === 'date' ? dateOf(id, typed) : typed[id])
    if (read.success) found.values[id] = inWords(field, read.data)
    else found.issues[id] = read.error.issues[0]?.message ?? issueText('missing')
  }
  return found
}

function dateOf(id: string, typed: TypedAnnex) {
  return { day: typed[`${id}.day`], month: typed[`${id}.month`], year: typed[`${id}.year`] }
}

function schemaOf(field: AnnexField) {
  switch (field.kind) {
    case 'text':
      return text(field.max, false)
    case 'name':
      return name(field.max, false)
    case 'date':
      return date(false)
    case 'siret':
      return siret(false)
    case 'phone':
      return phone(false, isKnownPhone)
    case 'email':
      return email(false)
    case 'hours':
      return hours(false)
    case 'choice':
      return text(40, false)
  }
}

function inWords(field: AnnexField, value: string): string {
  switch (field.kind) {
    case 'date':
      return value && dayInWords(value)
    case 'siret':
      return value.replace(/\D/gu, '').replace(/(\d{3})(\d{3})(\d{3})(\d{5})/u, '$1 $2 $3 $4')
    case 'phone':
      return value && phoneInWords(value)
    case 'choice':
      return field.options.includes(value) ? value : ''
    case 'text':
    case 'name':
    case 'email':
    case 'hours':
      return value
  }
}
