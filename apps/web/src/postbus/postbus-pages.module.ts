// The postbus, where it may exist.
import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '#platform/config/config.js';
import { Postbus } from '#platform/mail/postbus.service.js';
import { PostbusController } from './postbus.controller.js';

@Module({})
export class PostbusPagesModule {
  static where({ production, mail }: Pick<Config, 'production' | 'mail'>): DynamicModule {
    const open = !production && mail.transport === 'postbus';
    return { module: PostbusPagesModule, providers: [Postbus], controllers: open ? [PostbusController] : [] };
  }
}
