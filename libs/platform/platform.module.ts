// The pipes every program needs: settings, clock, dice, keys, database, audit, queue, log.
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Audit } from './audit/audit.js';
import { AuditTrail } from './audit/audit-trail.js';
import { Clock } from './clock/clock.js';
import { ConfigModule } from './config/config.module.js';
import type { Config } from './config/config.js';
import { DatabaseModule } from './database/database.module.js';
import type { DatabaseRole } from './database/data-source.js';
import { Log } from './logging/log.js';
import { Queues } from './queue/queues.js';
import { Randomness } from './randomness/randomness.js';
import { Keyring } from './secrets/keyring.js';
import { ThemeKeeper } from './theme/theme-keeper.service.js';

/** What comes from outside the program, and may be another hour or other dice in a demo. */
export type Outside = { readonly clock?: Clock; readonly randomness?: Randomness };

@Global()
@Module({})
export class PlatformModule {
  static for(config: Config, role: DatabaseRole, outside: Outside = {}): DynamicModule {
    const { clock = new Clock(), randomness = new Randomness() } = outside;
    const pipes = [Keyring, Audit, AuditTrail, Log, Queues, ThemeKeeper];
    return {
      module: PlatformModule,
      imports: [ConfigModule.with(config), DatabaseModule.for(config, role)],
      providers: [
        ...pipes,
        { provide: Clock, useValue: clock },
        { provide: Randomness, useValue: randomness },
      ],
      exports: [...pipes, Clock, Randomness, DatabaseModule],
    };
  }
}
