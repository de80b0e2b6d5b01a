// Reads a posted form field by field and remembers every fault, so that all of them are shown at once.
import * as fields from './fields.js';
import type { Reading } from './reading.js';

type Value = string | readonly string[];

/** What a view needs to show a form again: what was typed, and what to repair. */
export type FormView = {
  readonly values: Readonly<Record<string, Value>>;
  readonly errors: Readonly<Record<string, string>>;
  /** The same errors in the order of the form, for the summary above it. */
  readonly errorList: readonly { readonly name: string; readonly text: string }[];
};

export type FormOutcome<Input> =
  { readonly ok: true; readonly input: Input } | { readonly ok: false; readonly form: FormView };

/** A form that was not posted yet, filled with `values`. */
export const freshForm = (values: Readonly<Record<string, Value>> = {}): FormView => ({
  values,
  errors: {},
  errorList: [],
});

type Missing = { readonly missing?: string };

/** One per request: read every field, then ask for the outcome. A field at fault gives an empty value meanwhile. */
export class Form {
  private readonly values: Readonly<Record<string, Value>>;
  private readonly faults = new Map<string, string>();

  /** @param body as Fastify parsed it: names with a text or a list of texts */
  constructor(body: unknown) {
    this.values = valuesIn(body);
  }

  text(name: string, { max, missing = 'Vul dit in' }: { readonly max: number } & Missing): string {
    const text = this.optionalText(name, { max });
    if (text === '') this.fault(name, missing);
    return text;
  }

  optionalText(name: string, { max }: { readonly max: number }): string {
    return this.kept(name, fields.readText(this.given(name), { max }), '');
  }

  wholeNumber(name: string, bounds: { readonly from: number; readonly to: number }): number {
    return this.kept(name, fields.readWholeNumber(this.given(name), bounds), bounds.from);
  }

  optionalWholeNumber(
    name: string,
    bounds: { readonly from: number; readonly to: number },
  ): number | undefined {
    return this.isEmpty(name) ? undefined : this.wholeNumber(name, bounds);
  }

  choice<const Choice extends string>(
    name: string,
    choices: readonly [Choice, ...Choice[]],
    { missing }: Missing = {},
  ): Choice {
    const reading = fields.readChoice(this.given(name), choices);
    if (!reading.ok && missing !== undefined) this.fault(name, missing);
    return this.kept(name, reading, choices[0]);
  }

  /** For choices that are only known when the form is shown, such as frames or areas. */
  oneOf(name: string, choices: readonly string[], { missing }: Missing = {}): string {
    const reading = fields.readChoice(this.given(name), choices);
    if (!reading.ok && missing !== undefined) this.fault(name, missing);
    return this.kept(name, reading, '');
  }

  choices<const Choice extends string>(
    name: string,
    choices: readonly Choice[],
    { atLeast = 0 }: { readonly atLeast?: number } = {},
  ): readonly Choice[] {
    return this.kept(name, fields.readChoices(this.list(name), choices, { atLeast }), []);
  }

  checked(name: string): boolean {
    return this.given(name) !== '';
  }

  /** Calendar day as yyyy-mm-dd. */
  date(name: string): string {
    return this.kept(name, fields.readDate(this.given(name)), '');
  }

  optionalDate(name: string): string | undefined {
    return this.isEmpty(name) ? undefined : this.date(name);
  }

  /** Reads the fields `name` and `name-tijd` of the date-time component; the town's clock. */
  dateTime(name: string): Date {
    return this.kept(name, fields.readDateTime(this.given(name), this.given(`${name}-tijd`)), new Date(0));
  }

  email(name: string): string {
    return this.kept(name, fields.readEmail(this.given(name)), '');
  }

  code(name: string, shape: { readonly alphabet: string; readonly length: number }): string {
    if (this.isEmpty(name)) this.fault(name, 'Vul de code uit uw brief in');
    return this.kept(name, fields.readCode(this.given(name), shape), '');
  }

  /** What was typed, untouched; '' when the field was not sent. */
  given(name: string): string {
    return this.list(name)[0] ?? '';
  }

  list(name: string): readonly string[] {
    const value = this.values[name];
    if (value === undefined) return [];
    return typeof value === 'string' ? [value] : value;
  }

  isEmpty(name: string): boolean {
    return this.given(name).trim() === '';
  }

  /** A fault the single field cannot know, such as an end before a beginning. The first fault of a field stays. */
  fault(name: string, sentence: string): void {
    if (!this.faults.has(name)) this.faults.set(name, sentence);
  }

  get hasFaults(): boolean {
    return this.faults.size > 0;
  }

  view(): FormView {
    return {
      values: this.values,
      errors: Object.fromEntries(this.faults),
      errorList: [...this.faults].map(([name, text]) => ({ name, text })),
    };
  }

  outcome<Input>(input: Input): FormOutcome<Input> {
    return this.hasFaults ? { ok: false, form: this.view() } : { ok: true, input };
  }

  private kept<Read>(name: string, reading: Reading<Read>, otherwise: Read): Read {
    if (reading.ok) return reading.value;
    this.fault(name, reading.fault);
    return otherwise;
  }
}

function valuesIn(body: unknown): Readonly<Record<string, Value>> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).flatMap(([name, value]) => entry(name, value)));
}

function entry(name: string, value: unknown): readonly [string, Value][] {
  if (typeof value === 'string') return [[name, writable(value)]];
  if (!Array.isArray(value)) return [];
  return [[name, value.filter((part): part is string => typeof part === 'string').map(writable)]];
}

/** Nobody types a NUL, and PostgreSQL keeps no text that has one. */
const writable = (text: string): string => text.replaceAll('\0', '');
