import type { Language } from '@/lib/copy/languages'
import { fill } from '@/lib/copy/sentences'
import { type MailFrame, type MailWords, mailTemplates } from './templates'

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function html(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => escapes[character] ?? character)
}

const font = 'font-family:Arial,Helvetica,sans-serif'
/** Lays a mail out twice: a table of 600 pixels without image or tracking, and plain text. One button, or none. */
export function layOut(
  words: MailWords,
  language: Language,
  button?: string,
): { html: string; text: string } {
  const { mailFrame: frame } = mailTemplates(language)
  return { html: htmlMail(words, language, frame, button), text: textMail(words, frame, button) }
}

function textMail(
  { title, greeting, paragraphs, button: label }: MailWords,
  frame: MailFrame,
  button?: string,
): string {
  const link = button ? [fill(frame.link, { label: label ?? frame.button, link: button })] : []
  return [title, greeting, ...paragraphs, ...link, frame.foot.join('\n')].join('\n\n')
}

function htmlMail(
  { title, greeting, paragraphs, button: label }: MailWords,
  language: Language,
  frame: MailFrame,
  button?: string,
): string {
  const body = [greeting, ...paragraphs]
    .map((line) => `<p style="margin:0 0 14px">${html(line)}</p>`)
    .join('')
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${html(title)}</title></head>
<body style="margin:0;background:#f4f3ee;color:#16211d"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f4f3ee"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px">
<tr><td style="padding:0 4px 16px;${font};font-size:18px;font-weight:700;color:#16211d">${frame.brand}</td></tr>
<tr><td style="background:#ffffff;border:1px solid #d8d5cb;border-top:6px solid #0c5547;border-radius:10px;padding:28px 24px 30px;${font};font-size:17px;line-height:1.55;color:#16211d">
<h1 style="margin:0 0 16px;font-size:25px;line-height:1.2">${html(title)}</h1>${body}${button ? htmlButton(html(button), label ?? frame.button, frame.fallback) : ''}</td></tr>
<tr><td style="padding:18px 24px;${font};font-size:14px;line-height:1.5;color:#47524d">${frame.foot.map(html).join('<br>')}</td></tr>
</table></td></tr></table></body></html>`
}

function htmlButton(link: string, label: string, fallback: string): string {
  return `
<table role="presentation" cellpadding="0" cellspacing="0" style="margin-top:22px"><tr><td style="background:#0c5547;border-radius:8px"><a href="${link}" style="display:inline-block;padding:14px 26px;${font};font-size:17px;font-weight:700;color:#ffffff;text-decoration:none">${html(label)}</a></td></tr></table>
<p style="margin:22px 0 0;font-size:15px;color:#47524d;word-break:break-word;overflow-wrap:anywhere">${html(fallback)}<br>${link}</p>`
}
