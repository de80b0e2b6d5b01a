// The texts of `samenspel --help` and `samenspel <command> --help`.
import type { Command } from './command.js';
import type { OptionSpec } from './options.js';

/** One line for every command. */
export function generalHelp(commands: readonly Command[]): string {
  const lines = commands.map((command) => `  ${command.name.padEnd(14)}${command.summary}`);
  return [
    'samenspel <command> [options]',
    '',
    ...lines,
    '',
    'Every command writes one JSON document to standard output, or to --output FILE.',
    'Exit code 0: done; 2: bad input, nothing written; 3: no answer exists, the document says why.',
    '"samenspel <command> --help" lists the options of a command.',
  ].join('\n');
}

/** The options of one command. */
export function commandHelp(command: Command): string {
  const options = Object.entries(command.options).map(([name, spec]) => optionLine(name, spec));
  return [`samenspel ${command.name} [options]`, command.summary, '', ...options].join('\n');
}

function optionLine(name: string, spec: OptionSpec): string {
  const required = spec.required === true ? ' (required)' : '';
  return `  ${`--${name}${PLACEHOLDERS[spec.kind]}`.padEnd(26)}${spec.help}${required}`;
}

const PLACEHOLDERS: Record<OptionSpec['kind'], string> = {
  text: ' TEXT',
  file: ' FILE',
  'whole-number': ' N',
  list: ' a,b',
  flag: '',
};
