import { join } from 'node:path'

/** Brings the tables to this version of the code: ours, then those of the job queue. Twice is the same as once. */
export async function migrate(root, url) {
  const [{ default: postgres }, { drizzle }, migrator, { runMigrations }] = await Promise.all([
    import('postgres'),
    import('drizzle-orm/postgres-js'),
    import('drizzle-orm/postgres-js/migrator'),
    import('graphile-worker'),
  ])
  const client = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await migrator.migrate(drizzle(client), { migrationsFolder: join(root, 'db', 'migrations') })
  } finally {
    await client.end({ timeout: 5 })
  }
  await runMigrations({ connectionString: url })
}
