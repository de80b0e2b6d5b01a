// `samenspel receive-mail`: takes one message from a mail server, as `| samenspel receive-mail` in its aliases file.
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { InvitationsModule, MailReturns } from '#features/invitations/index.js';
import type { Config } from '#platform/config/config.js';
import { faultOf } from '#platform/csv/input-fault.js';
import { Transactions } from '#platform/database/transactions.js';
import { Log, nestLog } from '#platform/logging/log.js';
import { PlatformModule } from '#platform/platform.module.js';
import { defineCommand, type Outcome } from './command.js';
import { terminalConfig } from './terminal-config.js';

export const receiveMail = defineCommand({
  name: 'receive-mail',
  summary: 'note a bounce or complaint; the message comes on standard input',
  options: {
    message: { kind: 'file', help: 'the message as a file; otherwise standard input' },
    database: { kind: 'text', help: 'address of the database; otherwise DATABASE_URL' },
  },
  async run({ message, database }): Promise<Outcome> {
    const settings = terminalConfig(database);
    if (!settings.ok) return { kind: 'bad-input', faults: settings.faults };
    const source = await (message === undefined ? buffer(process.stdin) : readFile(message)).catch(
      () => undefined,
    );
    if (!source || source.length === 0) {
      return { kind: 'bad-input', faults: [faultOf(message ?? 'standard input', 'expected a message')] };
    }
    return noted(settings.config, source);
  },
});

@Module({})
class ReceivingModule {}

async function noted(config: Config, source: Buffer): Promise<Outcome> {
  const module = {
    module: ReceivingModule,
    imports: [PlatformModule.for(config, 'owner'), InvitationsModule],
  };
  const app = await NestFactory.createApplicationContext(module, { bufferLogs: true, abortOnError: false });
  app.useLogger(nestLog(app.get(Log)));
  try {
    const returns = app.get(MailReturns, { strict: false });
    const received = await app.get(Transactions).run((tx) => returns.receive(tx, source));
    const outcome = received.ok ? received.verdict : received.refused;
    return {
      kind: 'done',
      document: { noted: received.ok, outcome },
      summary: [`The message is noted as: ${outcome}.`],
    };
  } finally {
    await app.close();
  }
}
