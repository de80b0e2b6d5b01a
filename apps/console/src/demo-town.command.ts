// `samenspel demo-town`: fills an empty database with a made-up town, polls in every state and an assembly.
import { NestFactory } from '@nestjs/core';
import { Clock, StillClock } from '#platform/clock/clock.js';
import { faultOf } from '#platform/csv/input-fault.js';
import { Log, nestLog } from '#platform/logging/log.js';
import { defineCommand, type Outcome } from './command.js';
import { DemoTownModule } from './demo-town/demo-town.module.js';
import { fillTown } from './demo-town/fill-town.js';
import { terminalConfig } from './terminal-config.js';

export const demoTown = defineCommand({
  name: 'demo-town',
  summary: 'fill an empty database with a made-up town; never in production',
  options: {
    database: { kind: 'text', help: 'address of the database; otherwise DATABASE_URL' },
    share: { kind: 'whole-number', help: 'percentage of the town to make; otherwise 100' },
  },
  async run({ database, share = 100 }): Promise<Outcome> {
    const settings = terminalConfig(database);
    if (!settings.ok) return { kind: 'bad-input', faults: settings.faults };
    if (settings.config.production) return refused('the demo town is never loaded in production');
    if (share < 1 || share > 100) return refused('--share must be from 1 to 100');
    const clock = new StillClock(new Clock().now());
    // Its draws announce two hours ahead, whatever the town itself asks of draws that are still to come.
    const module = DemoTownModule.for({ ...settings.config, drawLeadMinutes: 0 }, clock);
    const app = await NestFactory.createApplicationContext(module, { bufferLogs: true, abortOnError: false });
    app.useLogger(nestLog(app.get(Log)));
    try {
      const report = await fillTown(app, clock, share / 100);
      return { kind: 'done', document: report, summary: [sentence(report)] };
    } finally {
      await app.close();
    }
  },
});

const refused = (message: string): Outcome => ({
  kind: 'bad-input',
  faults: [faultOf('demo-town', message)],
});

function sentence(report: Awaited<ReturnType<typeof fillTown>>): string {
  if (!report.loaded) return 'There are accounts in this database already, so the demo town was not loaded.';
  return `The made-up town stands: ${report.residents} residents, ${report.answers} answers in the published poll.`;
}
