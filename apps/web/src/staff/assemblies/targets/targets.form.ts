// Reads targets: the numbers in the table, a new category, or the room around margins.
import type { AssemblyCategory, AssemblyTarget, CategorySource } from '#features/assemblies/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';
import { listed } from '../../../texts/formats.nl.js';

/** The numbers of the table, by the place of category and value. */
export function targetsForm(
  body: unknown,
  categories: readonly AssemblyCategory[],
  size: number,
): FormOutcome<readonly AssemblyCategory[]> {
  const form = new Form(body);
  const bounds = { from: 0, to: size };
  const read = categories.map(({ name, source, targets }, place) => ({
    name,
    source,
    targets: targets.map((target, index): AssemblyTarget => {
      const [min, max] = [
        form.wholeNumber(`min-${place}-${index}`, bounds),
        form.wholeNumber(`max-${place}-${index}`, bounds),
      ];
      if (min > max)
        form.fault(
          `max-${place}-${index}`,
          `${name}, ${target.value}: hooguit mag niet lager zijn dan minstens`,
        );
      return { ...target, min, max };
    }),
  }));
  return form.outcome(read);
}

const LONGEST_VALUE = 80;

export const NEW_KINDS = ['leeftijd', 'geslacht', 'gebied', 'vraag'] as const;
export type NewKind = (typeof NEW_KINDS)[number];

export type NewCategory = {
  readonly kind: NewKind;
  readonly name: string;
  readonly values: readonly AssemblyTarget[];
  readonly room: number;
};

/** "hbo of universiteit; 30; 40" per line, for a question of one's own. */
export function newCategoryForm(
  body: unknown,
  taken: readonly string[],
  size: number,
): FormOutcome<NewCategory> {
  const form = new Form(body);
  const kind = form.choice('soort', NEW_KINDS, { missing: 'Kies een kenmerk' });
  const room = form.wholeNumber('ruimte', { from: 0, to: 50 });
  const own = kind === 'vraag';
  const name = own ? form.text('naam', { max: 60, missing: 'Geef het kenmerk een naam' }) : NAMES[kind];
  if (taken.some((one) => one.toLowerCase() === name.toLowerCase()))
    form.fault(own ? 'naam' : 'soort', `Het kenmerk “${name}” is er al`);
  const values = own ? valuesIn(form, size) : [];
  return form.outcome({ kind, name, values, room });
}

export const NAMES: Readonly<Record<Exclude<NewKind, 'vraag'>, string>> = {
  leeftijd: 'Leeftijd',
  geslacht: 'Geslacht',
  gebied: 'Gebied',
};

export const SOURCES: Readonly<Record<NewKind, CategorySource>> = {
  leeftijd: 'age',
  geslacht: 'gender',
  gebied: 'area',
  vraag: 'asked',
};

function valuesIn(form: Form, size: number): readonly AssemblyTarget[] {
  const lines = form
    .text('waarden', { max: 2000, missing: 'Vul de waarden in' })
    .split('\n')
    .filter((line) => line.trim() !== '');
  const read = lines.map((line) => ({ line: line.trim(), ...partsOf(line, size) }));
  const wrong = read.filter((one) => !one.good).map(({ line }) => `“${line}”`);
  const known = read.map(({ value }) => value.toLowerCase());
  const twice = read.filter(({ value }, place) => known.indexOf(value.toLowerCase()) < place);
  const sentences = [
    ...(lines.length === 1 ? ['Vul ten minste twee waarden in, elk op een eigen regel'] : []),
    ...(wrong.length > 0
      ? [
          `Dit kan niet: ${listed(wrong)}. Schrijf: waarde; minstens; hooguit. Minstens is niet meer dan hooguit`,
        ]
      : []),
    ...(twice.length > 0
      ? [`Dit staat er twee keer: ${listed(twice.map(({ value }) => `“${value}”`))}. Haal er een weg`]
      : []),
  ];
  if (sentences.length > 0) form.fault('waarden', sentences.join('. '));
  return read.map(({ value, min, max }) => ({ value, min, max }));
}

function partsOf(line: string, size: number): AssemblyTarget & { readonly good: boolean } {
  const [value = '', min = '0', max = String(size), ...more] = line.split(';').map((part) => part.trim());
  const numbers = /^\d{1,4}$/.test(min) && /^\d{1,4}$/.test(max) && Number(min) <= Number(max);
  return {
    value,
    min: Number(min),
    max: Number(max),
    good: value !== '' && value.length <= LONGEST_VALUE && numbers && more.length === 0,
  };
}
