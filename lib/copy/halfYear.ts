import type { HalfYear } from '@/lib/procedure/halfYears'
import type { Catalogue } from './catalogue'
import { fill } from './sentences'

/** 1er semestre 2024 (janvier à juin) */
export function halfYearInWords(halfYear: HalfYear, words: Pick<Catalogue, 'form'>): string {
  const [year = '', half = '1'] = halfYear.split('-')
  return fill(words.form.halfYears[Number(half) - 1] ?? '', { year })
}
