// The settings for a command that needs the database: its own `--database` goes before the environment.
import { configOfThisProcess, FaultySettings } from '#platform/config/config.module.js';
import type { Config } from '#platform/config/config.js';
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';

export type TerminalConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

export function terminalConfig(database: string | undefined): TerminalConfig {
  try {
    return {
      ok: true,
      config: configOfThisProcess(database === undefined ? {} : { DATABASE_URL: database }),
    };
  } catch (fault) {
    if (!(fault instanceof FaultySettings)) throw fault;
    return { ok: false, faults: fault.faults.map((sentence) => faultOf('settings', sentence)) };
  }
}
