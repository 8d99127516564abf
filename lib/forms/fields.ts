/** A text field of a form; a file or nothing is an empty text. */
export function field(form: FormData, name: string): string {
  const value = form.get(name)
  // No database takes a NUL, nor half of a pair of surrogates.
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : ''
}

/** Every value of a text field that a form holds several times, as of ticked boxes. */
export function fields(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string')
}

/** Every text field of a form, as typed. */
export function texts(form: FormData, secrets: readonly string[] = []): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && !/^\$|\0/u.test(name) && !secrets.includes(name))
      values[name] = field(form, name)
  }
  return values
}
