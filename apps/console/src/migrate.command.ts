// `samenspel migrate`: brings the database up to date before the programs start.
import { migrate as migrateDatabase } from '#platform/database/migrate.js';
import { defineCommand } from './command.js';
import { terminalConfig } from './terminal-config.js';

export const migrate = defineCommand({
  name: 'migrate',
  summary: 'bring the database up to date',
  options: {
    database: { kind: 'text', help: 'address of the database; otherwise DATABASE_URL' },
  },
  async run({ database }) {
    const settings = terminalConfig(database);
    if (!settings.ok) return { kind: 'bad-input', faults: settings.faults };
    const report = await migrateDatabase(settings.config);
    const summary =
      report.applied.length === 0
        ? `The database was up to date (${report.known} migrations).`
        : `${report.applied.length} of ${report.known} migrations applied.`;
    return { kind: 'done', document: report, summary: [summary] };
  },
});
