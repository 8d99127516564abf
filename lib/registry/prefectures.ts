import { eq } from 'drizzle-orm'
import { type Database, database } from '@/db/client'
import { prefectures } from '@/db/schema/people'
import { seats } from './seats'

/** The department of an INSEE commune code: its first two characters, three overseas. */
export function departmentOf(insee: string): string {
  return insee.startsWith('97') ? insee.slice(0, 3) : insee.slice(0, 2)
}

type Prefecture = typeof prefectures.$inferInsert

/** Contacts of a prefecture whose own are not set: invented, on one pattern, in the ranges kept for fiction. */
function standIn([code, seat]: (typeof seats)[number]): Prefecture {
  return {
    code,
    name: `Préfecture du département ${code} (${seat})`,
    service: 'Service du séjour, bureau des citoyens européens',
    address: `1 place de la Démonstration, ${seat}`,
    phone: '+33199000000',
    email: `sejour.${code.toLowerCase()}@prefecture.example`,
    court: 'tribunal administratif dont relève votre domicile',
    hours: 'du lundi au vendredi, de 9 h à 16 h',
    twoPeopleDecide: true,
  }
}

/** Every department has its prefecture, so that no address is without a service. Those already there stay. */
export async function ensurePrefectures(known: readonly Prefecture[]): Promise<void> {
  const others = seats.filter(([code]) => !known.some((prefecture) => prefecture.code === code)).map(standIn)
  await database()
    .insert(prefectures)
    .values([...known, ...others])
    .onConflictDoNothing()
}

/** The prefecture of a department, or null when there is no such department. */
export async function findPrefecture(code: string, on: Pick<Database, 'query'> = database()) {
  return (await on.query.prefectures.findFirst({ where: eq(prefectures.code, code) })) ?? null
}

/** The prefecture of a commune: the prefet of the department of residence, by INSEE code (CESEDA R311-10). */
export async function getPrefectureOf(insee: string, on?: Pick<Database, 'query'>) {
  const found = await findPrefecture(departmentOf(insee), on)
  if (!found) throw new Error('A department has no prefecture')
  return found
}
