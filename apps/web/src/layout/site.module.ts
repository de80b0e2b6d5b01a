// Hands what every page may show about its sender to controllers that need it too, for a letter or a QR code.
import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Site } from './site.js';

export const SITE = Symbol('Site');

@Global()
@Module({})
export class SiteModule {
  static with(site: Site): DynamicModule {
    return { module: SiteModule, providers: [{ provide: SITE, useValue: site }], exports: [SITE] };
  }
}
