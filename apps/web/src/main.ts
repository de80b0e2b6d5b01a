// Starts the web program and says where it listens.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configOfThisProcess, FaultySettings } from '#platform/config/config.module.js';
import { Log, nestLog } from '#platform/logging/log.js';
import { ThemeKeeper } from '#platform/theme/theme-keeper.service.js';
import { makeLook } from './look/look.js';
import { webAdapter } from './web-adapter.js';
import { WebModule } from './web.module.js';
import { configureWeb } from './web-server.js';

try {
  const config = configOfThisProcess();
  const look = makeLook(config.themeFile);
  const adapter = webAdapter(config.behindProxy);
  const app = await NestFactory.create<NestFastifyApplication>(WebModule.for(config, look), adapter, {
    bufferLogs: true,
  });
  app.useLogger(nestLog(app.get(Log)));
  app.enableShutdownHooks();
  app.get(ThemeKeeper).follow((worn) => look.wear(worn));
  await configureWeb(app, { production: config.production, assets: look.assets });
  await app.listen(config.port, config.host);
  app.get(Log).info('the web program listens', { address: await app.getUrl() });
} catch (fault) {
  if (!(fault instanceof FaultySettings)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 2;
}
