import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader, or a screen reader, finds in a PDF. */
export async function readPdf(content: Uint8Array) {
  const loading = getDocument({ data: new Uint8Array(content), useSystemFonts: false, verbosity: 0 })
  const document = await loading.promise
  const { info, metadata } = await document.getMetadata()
  const pages: string[] = []
  const fonts = new Set<string>()
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''))
    await page.getOperatorList()
    for (const item of items) {
      if ('fontName' in item && page.commonObjs.has(item.fontName))
        fonts.add(familyOf(page.commonObjs.get(item.fontName).name))
    }
  }
  const tagged = (await document.getMarkInfo())?.Marked ?? false
  const universal = String(metadata?.get('pdfuaid:part')) === '1'
  // The information dictionary is typed as an object without names.
  const { Title: title, Language: language } = info as { Title?: string; Language?: string }
  await loading.destroy()
  return {
    text: pages.join(' '),
    pages: pages.length,
    title,
    language,
    tagged,
    universal,
    fonts: [...fonts].sort(),
  }
}

/** ABCDEF+SourceSans3-Bold → SourceSans3 */
function familyOf(name: string): string {
  return name.replace(/^[A-Z]{6}\+/u, '').replace(/-.*$/u, '')
}
