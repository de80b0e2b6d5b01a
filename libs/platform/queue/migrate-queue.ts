// Makes the queue's own tables, in a schema beside ours, and lets the programs use them.
import { runMigrations } from 'bullmq';
import pg from 'pg';

export async function migrateQueue(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client);
    await client.query(`
      grant usage on schema bullmq to samenspel_web, samenspel_worker;
      grant all on all tables in schema bullmq to samenspel_web, samenspel_worker;
      grant all on all sequences in schema bullmq to samenspel_web, samenspel_worker;
      grant execute on all functions in schema bullmq to samenspel_web, samenspel_worker`);
  } finally {
    await client.end();
  }
}
