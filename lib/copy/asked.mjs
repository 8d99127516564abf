/**
 * The language that a request asks for, as the cookie that keeps the choice says it; nothing where French alone is read:
 * agents and the demo.
 * @param {{ url?: string, headers: { cookie?: string } }} request
 * @returns {string | undefined}
 */
export function askedLanguage({ url = '', headers: { cookie = '' } }) {
  if (/^\/(agents|dev)\b/u.test(url)) return undefined
  return /(?:^|;\s*)langue=(\w+)/u.exec(cookie)?.[1]
}
