// Gives every controller of a web program its pages: views and the error pages.
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ERROR_PAGES, type ErrorPages } from './error-pages.js';
import { FaultFilter } from './fault.filter.js';
import { RefusalFilter } from './refusal.filter.js';
import { Views } from './views.js';

@Global()
@Module({})
export class PagesModule {
  static with(views: Views, errorPages: ErrorPages): DynamicModule {
    return {
      module: PagesModule,
      providers: [
        { provide: Views, useValue: views },
        { provide: ERROR_PAGES, useValue: errorPages },
        { provide: APP_FILTER, useClass: FaultFilter },
        { provide: APP_FILTER, useClass: RefusalFilter },
      ],
      exports: [Views, ERROR_PAGES],
    };
  }
}
