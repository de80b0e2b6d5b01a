// Every command of the terminal, by the name that is typed: one line here, one file beside it.
import type { Registry } from './run-terminal.js';

export const commands: Registry = {
  'verify-draw': async () => (await import('./verify-draw.command.js')).verifyDraw,
  draw: async () => (await import('./draw.command.js')).draw,
  panel: async () => (await import('./panel.command.js')).panel,
  groups: async () => (await import('./groups.command.js')).groups,
  weight: async () => (await import('./weight.command.js')).weight,
  tally: async () => (await import('./tally.command.js')).tally,
  protect: async () => (await import('./protect.command.js')).protect,
  'verify-audit': async () => (await import('./verify-audit.command.js')).verifyAudit,
  'demo-town': async () => (await import('./demo-town.command.js')).demoTown,
  'receive-mail': async () => (await import('./receive-mail.command.js')).receiveMail,
  migrate: async () => (await import('./migrate.command.js')).migrate,
};
