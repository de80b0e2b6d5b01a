// Options as data: parsed with node:util, every fault reported together, typed by their specification.
import { parseArgs } from 'node:util';
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';

export type OptionKind = 'text' | 'file' | 'whole-number' | 'list' | 'flag';

export type OptionSpec = {
  /** `list` is comma-separated (`wijk,leeftijd`); `whole-number` is counted from 0; `flag` takes no value. */
  readonly kind: OptionKind;
  readonly required?: boolean;
  /** The values allowed, for `text`. */
  readonly choices?: readonly string[];
  /** What it is for, in one line of `--help`. */
  readonly help: string;
};

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type ValueOf<Kind extends OptionKind> = {
  text: string;
  file: string;
  'whole-number': number;
  list: readonly string[];
  flag: boolean;
}[Kind];

type GivenOption<Spec extends OptionSpec> = Spec extends { kind: 'flag' } | { required: true }
  ? ValueOf<Spec['kind']>
  : ValueOf<Spec['kind']> | undefined;

/** Every option by name: its value, or undefined where it may be and was left out; a flag is always true or false. */
export type GivenOptions<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: GivenOption<Specs[Name]>;
};

export type ParsedOptions<Specs extends OptionSpecs> =
  | { readonly ok: true; readonly given: GivenOptions<Specs> }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

/** The options given in `args` as `specs` describe them, or one fault for every option that is unknown, double, missing or malformed. */
export function parseOptions<Specs extends OptionSpecs>(
  args: readonly string[],
  specs: Specs,
): ParsedOptions<Specs> {
  const faults: InputFault[] = [];
  const texts = collectTexts(args, specs, faults);
  const given: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const value = valueOf(texts.get(name), spec);
    if (value.ok) given[name] = value.value;
    if (!value.ok) faults.push(faultOf(`--${name}`, value.expected));
  }
  if (faults.length > 0 || !matches(given, specs)) return { ok: false, faults };
  return { ok: true, given };
}

function collectTexts(
  args: readonly string[],
  specs: OptionSpecs,
  faults: InputFault[],
): Map<string, string> {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      { type: spec.kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const texts = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') faults.push(faultOf(token.value, 'expected an option (--name value)'));
    if (token.kind !== 'option') continue;
    const fault = optionFault(token, specs, texts);
    if (fault !== undefined) faults.push(faultOf(token.rawName, fault));
    if (fault === undefined) texts.set(token.name, token.value ?? '');
  }
  return texts;
}

type OptionToken = { readonly name: string; readonly value?: string | undefined };

function optionFault(
  token: OptionToken,
  specs: OptionSpecs,
  texts: ReadonlyMap<string, string>,
): string | undefined {
  const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
  if (spec === undefined)
    return `unknown option; known are ${Object.keys(specs)
      .map((name) => `--${name}`)
      .join(', ')}`;
  if (texts.has(token.name)) return 'expected once, found it again';
  if (spec.kind === 'flag' && token.value !== undefined) return 'expected no value';
  return undefined;
}

type Value =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly expected: string };

function valueOf(text: string | undefined, spec: OptionSpec): Value {
  if (spec.kind === 'flag') return { ok: true, value: text !== undefined };
  if (text === undefined && spec.required !== true) return { ok: true, value: undefined };
  if (text === undefined) return { ok: false, expected: `expected this option: ${spec.help}` };
  return PARSERS[spec.kind](text, spec);
}

const PARSERS: Record<OptionKind, (text: string, spec: OptionSpec) => Value> = {
  flag: () => ({ ok: true, value: true }),
  text: (text, spec) => {
    if (text === '') return { ok: false, expected: 'expected a value, found nothing' };
    if (spec.choices === undefined || spec.choices.includes(text)) return { ok: true, value: text };
    return { ok: false, expected: `expected ${spec.choices.join(', ')}; found "${text}"` };
  },
  file: (text) =>
    text === '' ? { ok: false, expected: 'expected the name of a file' } : { ok: true, value: text },
  'whole-number': (text) =>
    /^\d{1,15}$/.test(text)
      ? { ok: true, value: Number(text) }
      : { ok: false, expected: `expected a whole number, found "${text}"` },
  list: (text) => {
    const names = text.split(',').map((name) => name.trim());
    const good = names.every((name) => name !== '') && new Set(names).size === names.length;
    if (good) return { ok: true, value: names };
    return { ok: false, expected: `expected different names with commas between them, found "${text}"` };
  },
};

function matches<Specs extends OptionSpecs>(
  given: Readonly<Record<string, unknown>>,
  specs: Specs,
): given is GivenOptions<Specs> {
  return Object.keys(specs).every((name) => name in given);
}
