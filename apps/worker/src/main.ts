// Starts the worker: no door for people, only the queue and the clock.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { configOfThisProcess, FaultySettings } from '#platform/config/config.module.js';
import { Log, nestLog } from '#platform/logging/log.js';
import { WorkerModule } from './worker.module.js';

try {
  const app = await NestFactory.createApplicationContext(WorkerModule.for(configOfThisProcess()), {
    bufferLogs: true,
  });
  app.useLogger(nestLog(app.get(Log)));
  app.enableShutdownHooks();
  app.get(Log).info('the worker is at work');
} catch (fault) {
  if (!(fault instanceof FaultySettings)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 2;
}
