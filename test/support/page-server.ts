// Serves controllers that need no database, with the real look, headers and error pages, on a free port.
import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import path from 'node:path';
import { Log } from '#platform/logging/log.js';
import { PagesModule } from '#platform/pages/pages.module.js';
import { Views } from '#platform/pages/views.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { errorPages } from '../../apps/web/src/errors/error-pages.js';
import { makeLook } from '../../apps/web/src/look/look.js';
import { WebAdapter } from '../../apps/web/src/web-adapter.js';
import { configureWeb } from '../../apps/web/src/web-server.js';

export type LoggedFault = { readonly sentence: string; readonly facts: unknown };
export type PageServer = {
  readonly app: NestFastifyApplication;
  readonly address: string;
  readonly look: ReturnType<typeof makeLook>;
  /** What was logged as a fault so far. */
  readonly logged: LoggedFault[];
};

@Global()
@Module({})
class PageServerModule {
  static with(controllers: Type[], views: Views, logged: LoggedFault[]): DynamicModule {
    const fault = (sentence: string, _fault: unknown, facts: unknown) => logged.push({ sentence, facts });
    return {
      module: PageServerModule,
      imports: [PagesModule.with(views, errorPages)],
      controllers,
      providers: [Randomness, { provide: Log, useValue: { faultOfVisit: fault } }],
      exports: [Randomness, Log],
    };
  }
}

/** Close `app` in `afterAll`. */
export async function startPageServer(controllers: Type[], requestsPerMinute = 10_000): Promise<PageServer> {
  const look = makeLook();
  const logged: LoggedFault[] = [];
  const folder = path.resolve(import.meta.dirname, '../../apps/web/src');
  const views = new Views({ folder, site: look.site, reread: false });
  const app = await NestFactory.create<NestFastifyApplication>(
    PageServerModule.with(controllers, views, logged),
    new WebAdapter({ views, behindProxy: false }),
    { logger: false, abortOnError: false },
  );
  await configureWeb(app, { production: true, assets: look.assets, requestsPerMinute });
  await app.listen(0, '127.0.0.1');
  return { app, address: await app.getUrl(), look, logged };
}
