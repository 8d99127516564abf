import parsePhoneNumber from 'libphonenumber-js'

/** Does a numbering plan know this number? A number without a country is French. */
export function isKnownPhone(typed: string): boolean {
  return parsePhoneNumber(typed, 'FR')?.isValid() ?? false
}

/** Shown as its own country writes it, with the prefix when it is not French; what is no number stays as typed. */
export function phoneInWords(typed: string): string {
  const number = parsePhoneNumber(typed, 'FR')
  if (!number?.isValid()) return typed
  return (number.country === 'FR' ? number.formatNational() : number.formatInternational()).replaceAll(
    ' ',
    ' ',
  )
}
