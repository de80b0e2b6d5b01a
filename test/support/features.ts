// Gives a spec real features on a test database, wired by Nest as the programs do it, with a clock that stands still.
import { Test } from '@nestjs/testing';
import type { DynamicModule, Type } from '@nestjs/common';
import { Clock, type StillClock } from '#platform/clock/clock.js';
import { readConfig } from '#platform/config/config.js';
import type { DatabaseRole } from '#platform/database/data-source.js';
import { Transactions } from '#platform/database/transactions.js';
import { PlatformModule } from '#platform/platform.module.js';
import type { TestDatabase } from './database.js';

export type Features = {
  readonly transactions: Transactions;
  get<Service>(service: Type<Service>): Service;
  close(): Promise<void>;
};

/** The secret of the features in specs; a program beside them must have the same. */
export const TEST_FEATURES_SECRET = '1'.repeat(64);

export type FeatureSetting = {
  readonly modules: readonly (Type | DynamicModule)[];
  readonly clock: StillClock;
  readonly role?: DatabaseRole;
  /** Settings beside the usual ones, as they stand in the environment. */
  readonly settings?: Readonly<Record<string, string>>;
};

export async function featuresOn(
  database: TestDatabase,
  { modules, clock, role = 'samenspel_web', settings: more = {} }: FeatureSetting,
): Promise<Features> {
  const settings = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATABASE_POOL: '8',
    SAMENSPEL_SECRET: TEST_FEATURES_SECRET,
    LOG_LEVEL: 'silent',
    // Most draws of specs are sealed and drawn in one minute.
    DRAW_LEAD_MINUTES: '0',
    ...more,
  });
  if (!settings.ok) throw new Error(settings.faults.join('\n'));
  const module = await Test.createTestingModule({
    imports: [PlatformModule.for(settings.config, role), ...modules],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  await module.init();
  return {
    transactions: module.get(Transactions),
    get: (service) => module.get(service, { strict: false }),
    close: () => module.close(),
  };
}
