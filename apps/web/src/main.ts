// Starts the web program and says where it listens.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { configOfThisProcess, FaultySettings } from '#platform/config/config.module.js';
import { Log, nestLog } from '#platform/logging/log.js';
import { WebModule } from './web.module.js';

try {
  const config = configOfThisProcess();
  const adapter = new FastifyAdapter({ trustProxy: config.behindProxy });
  const app = await NestFactory.create<NestFastifyApplication>(WebModule.for(config), adapter, {
    bufferLogs: true,
  });
  app.useLogger(nestLog(app.get(Log)));
  app.enableShutdownHooks();
  await app.listen(config.port, config.host);
  app.get(Log).info('the web program listens', { address: await app.getUrl() });
} catch (fault) {
  if (!(fault instanceof FaultySettings)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 2;
}
