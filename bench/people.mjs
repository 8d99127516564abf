// People for loads: accounts with a live session and a draft, written straight into the tables.
import { randomInt, randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'

const civilStatus = {
  maritalStatus: 'single',
  identityKind: 'passport',
  identityNumber: 'CB129874',
  'identityExpiry.day': '18',
  'identityExpiry.month': '6',
  'identityExpiry.year': '2041',
  identityCountry: 'PRT',
}

/** The answers before the page of the address, complete and valid. */
export const firstAnswers = { 'etat-civil': civilStatus, 'liens-familiaux': { hasChildren: 'no' } }

function checkDigit(digits) {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/** A reference of department 69, as the service allots them. */
function newReference() {
  const digits = `69${Array.from({ length: 16 }, () => randomInt(10)).join('')}`
  return digits + checkDigit(digits)
}

/**
 * One more person of the registry, with an account, a session and, when answers are given, a draft.
 * @returns {Promise<{cookie: string, reference: string | null, foreignerNumber: string}>} `cookie` is a Cookie header
 */
export async function addPerson(sql, index, { secret, answers }) {
  const foreignerNumber = String(8_000_000_000 + index)
  const [accountId, sessionId] = [randomUUID(), randomUUID()]
  const address = JSON.stringify({
    street: '1 rue des Essais',
    postcode: '69100',
    commune: 'Villeurbanne',
    insee: '69266',
  })
  await sql`insert into registry_people (foreigner_number, card_number, family_name, given_names, sex, birth_date, birth_place,
      birth_country, nationalities, address, permit_kind, permit_mention, permit_starts_on, permit_expires_on)
    values (${foreignerNumber}, ${`FR${index}`}, 'Essai', array['Ana'], 'F', '1985-05-05', 'Porto', 'PRT', array['PRT'],
      ${address}::text::jsonb, 'permit', 'Citoyen UE/EEE/Suisse - Toutes activités professionnelles', '2022-01-01', '2027-01-01')`
  await sql`insert into accounts (id, foreigner_number, email, password_hash, created_at)
    values (${accountId}, ${foreignerNumber}, ${`essai${index}@demo.example`}, 'none', now())`
  await sql`insert into sessions (id, account_id, created_at, last_seen_at, expires_at)
    values (${sessionId}, ${accountId}, now(), now(), now() + interval '12 hours')`
  const reference = answers ? newReference() : null
  if (reference) {
    await sql`insert into dossiers (id, reference, account_id, state, procedure_version, answers, created_at, updated_at)
      values (${randomUUID()}, ${reference}, ${accountId}, 'draft', '2026-11-24', ${JSON.stringify(answers)}::text::jsonb, now(), now())`
  }
  const token = await encode({ token: { sid: sessionId }, secret, maxAge: 12 * 3600 })
  return { cookie: `next-auth.session-token=${token}`, reference, foreignerNumber }
}
