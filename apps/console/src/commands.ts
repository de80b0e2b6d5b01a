// Every command of the terminal, by the name that is typed: one line here, one file beside it.
import type { Registry } from './run-terminal.js';

// A line reads: draw: async () => (await import('./draw.command.js')).draw,
export const commands: Registry = {
  'verify-audit': async () => (await import('./verify-audit.command.js')).verifyAudit,
  migrate: async () => (await import('./migrate.command.js')).migrate,
};
