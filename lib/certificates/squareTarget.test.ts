import { expect, test } from 'vitest'
import { squareTarget } from './squareTarget'

const gs = '\u{1d}'
const signed = `DC04FR00TEST26A126A11301FR60SEAMUS${gs}6K1234567890123456789\u{1f}${'A'.repeat(103)}`
const written = `DC04FR00TEST26A126A11301FR60SEAMUS$6K1234567890123456789:${'A'.repeat(103)}`

test.each([
  ['the QR code of a paper', `HTTPS://SITE.EXAMPLE/V#${written}`, `/V#${written}`],
  ['the same, put on the address of somebody else', `https://forger.example/x#${written}`, `/V#${written}`],
  ['a 2D-Doc', signed, `/V#${written}`],
  ['the address of a code', 'https://site.example/verifier/7KQ4M2XH93TB', '/verifier/7KQ4M2XH93TB'],
  ['any other address', 'https://site.example/', null],
  ['an address that would run', 'javascript:alert(1)', null],
  ['a code of another kind', 'DC0401', null],
  ['nothing', '', null],
])('%s', (_what, text, target) => {
  expect(squareTarget(text)).toBe(target)
})
