// What a terminal command is: a name, its options as data, and a run that gives one outcome.
import type { InputFault } from '#platform/csv/input-fault.js';
import type { GivenOptions, OptionSpecs } from './options.js';

/** How a command ends; the terminal turns it into a document, a summary and an exit code (see `EXIT_CODES`). */
export type Outcome =
  /** Done: the document goes to `--output` or standard output, the summary to standard error. */
  | { readonly kind: 'done'; readonly document: unknown; readonly summary: readonly string[] }
  /** Bad input: the faults go to standard error and nothing is written. */
  | { readonly kind: 'bad-input'; readonly faults: readonly InputFault[] }
  /** A correct question without an answer: the document says why and proposes the smallest change. */
  | { readonly kind: 'no-answer'; readonly document: unknown; readonly summary: readonly string[] };

export const EXIT_CODES = { done: 0, 'bad-input': 2, 'no-answer': 3 } as const;

export interface Command<Specs extends OptionSpecs = OptionSpecs> {
  readonly name: string;
  /** One line for `samenspel --help`. */
  readonly summary: string;
  readonly options: Specs;
  run(given: GivenOptions<Specs>): Promise<Outcome>;
}

/** A command whose `run` receives its options typed by their specification. */
export function defineCommand<const Specs extends OptionSpecs>(command: Command<Specs>): Command<Specs> {
  return command;
}
