/** Puts values in the place of `{name}` marks; an unknown mark stays visible, so that a test sees it. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/gu, (mark, name: string) => String(values[name] ?? mark))
}
