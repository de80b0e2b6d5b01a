// Areas of any municipality, typed or pasted from a sheet.
import { describe, expect, it } from '@jest/globals';
import { areasForm } from './areas.form.js';

const read = (gebieden: string) => areasForm({ gebieden });
const faultOf = (gebieden: string): string => {
  const outcome = read(gebieden);
  if (outcome.ok) throw new Error('this was taken over');
  return outcome.form.errors['gebieden'] ?? '';
};

describe('areas', () => {
  it('are read with a semicolon, a comma or the tab of a sheet, past empty lines', () => {
    expect(read('01; Centrum \n\n02,Noord\r\n03\tOost en West')).toEqual({
      ok: true,
      input: [
        { code: '01', name: 'Centrum', position: 1 },
        { code: '02', name: 'Noord', position: 2 },
        { code: '03', name: 'Oost en West', position: 3 },
      ],
    });
  });

  it.each([
    ['', 'Vul de gebieden in'],
    ['01;Centrum\nNoord', 'Regel 2: zet na de code een puntkomma'],
    ['01;Centrum\n\nnul twee;Noord', 'Regel 3: gebruik voor de code'],
    ['01;Centrum\n01;Noord', 'Regel 2: code 01 staat er al'],
    ['alle;Centrum', 'Regel 1: kies een andere code dan alle'],
    ['01;Centrum\n02;centrum', 'Regel 2: centrum staat er al'],
    [`01;${'x'.repeat(81)}`, 'Regel 1: gebruik voor de naam'],
    [Array.from({ length: 201 }, (_, place) => `${place};Wijk ${place}`).join('\n'), 'hooguit 200 gebieden'],
  ])('that do not fit are refused with their line: %#', (typed, fault) => {
    expect(faultOf(typed)).toContain(fault);
  });
});
