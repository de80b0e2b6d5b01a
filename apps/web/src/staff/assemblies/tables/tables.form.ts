// Reads what table groups should be like: how many tables and rounds, what to mix, and who sits apart or together.
import type { SeatingPair, SeatingWish } from '#features/assemblies/index.js';
import { Form, freshForm, type FormOutcome, type FormView } from '#platform/forms/form.js';

const PAIR = /^\D*(\d{1,6})\D+(\d{1,6})\D*$/;
const LONGEST = 2000;

export function tablesForm(body: unknown, categories: readonly string[]): FormOutcome<SeatingWish> {
  const form = new Form(body);
  return form.outcome({
    tables: form.wholeNumber('tafels', { from: 2, to: 60 }),
    rounds: form.wholeNumber('rondes', { from: 1, to: 12 }),
    mix: form.choices('mengen', categories),
    apart: pairsIn(form, 'apart'),
    together: pairsIn(form, 'samen'),
  });
}

/** One pair on a line, "12 en 40"; a line that is not a pair is named. */
function pairsIn(form: Form, name: string): readonly SeatingPair[] {
  const lines = form.optionalText(name, { max: LONGEST }).split('\n');
  const wrong = lines.find((line) => line.trim() !== '' && pairOf(line) === undefined);
  if (wrong !== undefined)
    form.fault(
      name,
      `Schrijf op elke regel twee verschillende nummers, zoals "12 en 40". Dit kan niet: "${wrong.trim()}"`,
    );
  return lines.flatMap((line) => {
    const pair = pairOf(line);
    return pair ? [pair] : [];
  });
}

function pairOf(line: string): SeatingPair | undefined {
  const [, one = '', other = ''] = PAIR.exec(line) ?? [];
  return one === '' || Number(one) === Number(other) ? undefined : [Number(one), Number(other)];
}

/** About eight people at a table talk well. */
export const freshTables = (people: number, categories: readonly string[]): FormView =>
  freshForm({
    tafels: String(Math.max(2, Math.round(people / 8))),
    rondes: '3',
    mengen: [...categories],
    apart: '',
    samen: '',
  });

export const filledTables = ({ tables, rounds, mix, apart, together }: SeatingWish): FormView =>
  freshForm({
    tafels: String(tables),
    rondes: String(rounds),
    mengen: [...mix],
    apart: written(apart),
    samen: written(together),
  });

const written = (pairs: readonly SeatingPair[]): string =>
  pairs.map(([one, other]) => `${one} en ${other}`).join('\n');
