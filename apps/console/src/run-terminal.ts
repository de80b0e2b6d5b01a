// From the words typed to one command, one document and one exit code.
import { sayFault, faultOf, type InputFault } from '#platform/csv/input-fault.js';
import { EXIT_CODES, type Command, type Outcome } from './command.js';
import { commandHelp, generalHelp } from './help.js';
import { parseOptions, type OptionSpecs } from './options.js';

/** Where a terminal writes: documents, remarks, and files (`save` gives a fault when the file cannot be written). */
export type Screen = {
  print(text: string): void;
  remark(line: string): void;
  save(file: string, text: string): Promise<InputFault | undefined>;
};

/** Loaded one at a time, so that a pure command never waits for the database or the web framework to load. */
export type Registry = Readonly<Record<string, () => Promise<Command>>>;

const EVERYWHERE = {
  output: { kind: 'file', help: 'write the document here instead of to standard output' },
  help: { kind: 'flag', help: 'show this list' },
} as const satisfies OptionSpecs;

/** Runs the command that `args` (the words after `samenspel`) name, and gives the exit code. */
export async function runTerminal(
  args: readonly string[],
  registry: Registry,
  screen: Screen,
): Promise<number> {
  const [name = '--help', ...rest] = args;
  if (name === '--help' || name === 'help') return showHelp(registry, screen);
  const load = Object.hasOwn(registry, name) ? registry[name] : undefined;
  if (load === undefined) return showFaults([unknownCommand(name, registry)], screen);
  const command = await load();
  const described = { ...command, options: { ...command.options, ...EVERYWHERE } };
  if (rest.includes('--help')) {
    screen.print(`${commandHelp(described)}\n`);
    return EXIT_CODES.done;
  }
  const parsed = parseOptions(rest, described.options);
  if (!parsed.ok) return showFaults(parsed.faults, screen);
  return showOutcome(await command.run(parsed.given), parsed.given.output, screen);
}

async function showHelp(registry: Registry, screen: Screen): Promise<number> {
  const commands = await Promise.all(Object.values(registry).map((load) => load()));
  screen.print(`${generalHelp(commands)}\n`);
  return EXIT_CODES.done;
}

function unknownCommand(name: string, registry: Registry): InputFault {
  return faultOf(name, `unknown command; known are ${Object.keys(registry).join(', ')}`);
}

async function showOutcome(outcome: Outcome, output: string | undefined, screen: Screen): Promise<number> {
  if (outcome.kind === 'bad-input') return showFaults(outcome.faults, screen);
  const text = `${JSON.stringify(outcome.document, null, 2)}\n`;
  const unsaved = await deliver(text, output, screen);
  if (unsaved !== undefined) return showFaults([unsaved], screen);
  outcome.summary.forEach((line) => screen.remark(line));
  return EXIT_CODES[outcome.kind];
}

async function deliver(
  text: string,
  output: string | undefined,
  screen: Screen,
): Promise<InputFault | undefined> {
  if (output !== undefined) return screen.save(output, text);
  screen.print(text);
  return undefined;
}

function showFaults(faults: readonly InputFault[], screen: Screen): number {
  faults.forEach((fault) => screen.remark(sayFault(fault)));
  return EXIT_CODES['bad-input'];
}
