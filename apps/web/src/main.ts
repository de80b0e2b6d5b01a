// Starts the web program and says where it listens.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configOfThisProcess, FaultySettings } from '#platform/config/config.module.js';
import { Log, nestLog } from '#platform/logging/log.js';
import { Views } from '#platform/pages/views.js';
import { ThemeKeeper } from '#platform/theme/theme-keeper.service.js';
import { makeLook } from './look/look.js';
import { WebAdapter } from './web-adapter.js';
import { WebModule } from './web.module.js';
import { configureWeb } from './web-server.js';

try {
  const config = configOfThisProcess();
  const look = makeLook(config.themeFile);
  const views = new Views({
    folder: import.meta.dirname,
    site: look.site,
    reread: !config.production,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    WebModule.for(config, look, views),
    new WebAdapter({ views, behindProxy: config.behindProxy }),
    { bufferLogs: true },
  );
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
