import { randomInt } from 'node:crypto'

/** Two digits of the department: 2A and 2B become 20, overseas 97x become 97 (`domain.md` §3). */
function departmentDigits(department: string): string {
  if (department.startsWith('2A') || department.startsWith('2B')) return '20'
  return department.slice(0, 2).padStart(2, '0')
}

function checkDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/** 19 digits: two of the department, sixteen at random, one check digit (Luhn). */
export function newReference(department: string): string {
  const random = Array.from({ length: 16 }, () => randomInt(10)).join('')
  const digits = departmentDigits(department) + random
  return digits + checkDigit(digits)
}

export function isReference(text: string): boolean {
  return /^\d{19}$/u.test(text) && checkDigit(text.slice(0, 18)) === Number(text[18])
}
