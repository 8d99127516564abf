import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { registryPeople } from '@/db/schema/people'
import type { PlainDate } from '@/lib/procedure/calendar'

/** What a person copies from the document held. */
export type Identification = { foreignerNumber: string; birthDate: PlainDate; expiresOn: PlainDate } & (
  | { kind: 'permit'; cardNumber: string }
  | { kind: 'vls-ts'; visaNumber: string; startsOn: PlainDate }
)

export type RegistryPerson = typeof registryPeople.$inferSelect

/** The port to the registry of permits; behind it, a table of our own stands for the administration's. */
export async function findRegistryPerson(foreignerNumber: string): Promise<RegistryPerson | null> {
  return (
    (await database().query.registryPeople.findFirst({
      where: eq(registryPeople.foreignerNumber, foreignerNumber),
    })) ?? null
  )
}

/** Do all the data match? Never which one does not. */
export function matchesRegistry(asked: Identification, known: RegistryPerson | null): boolean {
  if (!known || asked.kind !== known.permitKind) return false
  const same = asked.birthDate === known.birthDate && asked.expiresOn === known.permitExpiresOn
  switch (asked.kind) {
    case 'permit':
      return same && asked.cardNumber === known.cardNumber
    case 'vls-ts':
      return same && asked.visaNumber === known.visaNumber && asked.startsOn === known.permitStartsOn
  }
}
