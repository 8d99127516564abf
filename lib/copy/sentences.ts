/** Puts values in the place of `{name}` marks; an unknown mark stays visible, so that a test sees it. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/gu, (mark, name: string) => String(values[name] ?? mark))
}

/** The sentence of a name, of an address or of a state, which may be anything; empty when none is for it. */
export function sentenceOf(sentences: Record<string, string>, name: unknown): string {
  return Object.hasOwn(sentences, String(name)) ? (sentences[String(name)] ?? '') : ''
}

/** « Préfecture du Rhône » in the middle of a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
