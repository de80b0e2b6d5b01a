// Makes the configuration injectable; the one place that looks at the environment.
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { readConfig, type Config } from './config.js';

export const CONFIG = Symbol('Config');

@Global()
@Module({})
export class ConfigModule {
  static with(config: Config): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: CONFIG, useValue: config }], exports: [CONFIG] };
  }
}

/** The configuration of this process, or the text that says everything that is wrong with it. */
export function configOfThisProcess(overrides: Readonly<Record<string, string>> = {}): Config {
  const outcome = readConfig({ ...process.env, ...overrides });
  if (outcome.ok) return outcome.config;
  throw new FaultySettings(outcome.faults);
}

/** Thrown at boot; its message is meant for the administrator's eyes. */
export class FaultySettings extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The settings are not right:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}
