// Reads the areas of a municipality as they are typed or pasted: one a line, its code and its name.
import type { Area } from '#features/population/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';

export const MOST_AREAS = 200;
const CODE = /^[0-9A-Za-z-]{1,8}$/;
/** Stands in answers for an area that is not told. */
const TAKEN_CODE = 'alle';
const LONGEST_NAME = 80;

export function areasForm(body: unknown): FormOutcome<readonly Area[]> {
  const form = new Form(body);
  const lines = form
    .given('gebieden')
    .split(/\r?\n/)
    .flatMap((line, place) => {
      const written = line.trim();
      return written === '' ? [] : [{ written, number: place + 1 }];
    });
  if (lines.length === 0) form.fault('gebieden', 'Vul de gebieden in, één per regel');
  const areas: Area[] = [];
  for (const { written, number } of lines) {
    const [code = '', ...rest] = written.split(/[;,\t]/).map((part) => part.trim());
    const name = rest.join(', ');
    const fault = faultIn({ code, name }, areas);
    if (fault) form.fault('gebieden', `Regel ${number}: ${fault}`);
    areas.push({ code, name, position: areas.length + 1 });
  }
  if (areas.length > MOST_AREAS) form.fault('gebieden', `Vul hooguit ${MOST_AREAS} gebieden in`);
  return form.outcome(areas);
}

function faultIn({ code, name }: Omit<Area, 'position'>, earlier: readonly Area[]): string | undefined {
  if (name === '') return 'zet na de code een puntkomma en dan de naam';
  if (!CODE.test(code)) return 'gebruik voor de code hooguit 8 letters, cijfers of streepjes';
  if (code === TAKEN_CODE) return `kies een andere code dan ${TAKEN_CODE}, dat betekent hier elk gebied`;
  if (name.length > LONGEST_NAME) return `gebruik voor de naam hooguit ${LONGEST_NAME} tekens`;
  if (earlier.some((area) => area.code === code)) return `code ${code} staat er al`;
  if (earlier.some((area) => area.name.toLowerCase() === name.toLowerCase())) return `${name} staat er al`;
  return undefined;
}
