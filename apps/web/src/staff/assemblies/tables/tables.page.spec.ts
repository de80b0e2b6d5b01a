// The page with table groups in every state, and the wishes that can be typed.
import { describe, expect, it } from '@jest/globals';
import type { MadeSeating } from '#features/assemblies/index.js';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { render } from '../../../../../../test/support/render.js';
import { organiser, sampleAssembly } from '../../../../../../test/support/sample-assembly.js';
import { readerPerson } from '../../../../../../test/support/sample-polls.js';
import { freshTables, tablesForm } from './tables.form.js';
import { tablesPage, type TablesFacts } from './tables.page.js';

const made: MadeSeating = {
  id: 'seating',
  madeAt: new Date('2027-04-01T09:00:00Z'),
  asked: { tables: 2, rounds: 2, mix: ['Leeftijd'], apart: [[3, 8]], together: [] },
  outcome: {
    rounds: [
      [[3, 9], [8]],
      [[3], [8, 9]],
    ],
    meetings: 2,
    mostMeetings: 3,
    imbalance: 0,
  },
};
const facts: TablesFacts = {
  person: organiser,
  assembly: { ...sampleAssembly, state: 'filled' },
  made,
  people: new Map([
    [3, 'J. de Vries'],
    [8, 'A. Bakker'],
    [9, 'Ö. Yılmaz'],
  ]),
  form: freshTables(3, ['Leeftijd']),
};
const shown = (change: Partial<TablesFacts> = {}): string =>
  render('staff/assemblies/tables/tables', tablesPage({ ...facts, ...change }));

describe('the page with table groups', () => {
  it('is right HTML in every state', async () => {
    const refused = { ok: false, refused: 'apart-not-kept', numbers: [3, 8] } as const;
    for (const html of [
      shown(),
      shown({ made: undefined }),
      shown({ made: undefined, people: new Map() }),
      shown({ refused }),
      shown({ person: readerPerson }),
    ])
      expect(await htmlFaults(html)).toEqual([]);
  });

  it('shows per round who sits where, by name for who may see it', () => {
    const html = shown();
    expect(html).toContain('Ronde 2');
    expect(html).toContain('J. de Vries');
    const blind = shown({
      person: readerPerson,
      people: new Map([...facts.people.keys()].map((n) => [n, ''])),
    });
    expect(blind).not.toContain('J. de Vries');
    expect(blind).not.toContain('Verdeel de deelnemers');
  });

  it('warns when somebody left or came after the tables were made', () => {
    expect(shown()).not.toContain('De groep is veranderd');
    expect(
      shown({
        people: new Map([
          [3, ''],
          [8, ''],
        ]),
      }),
    ).toContain('De groep is veranderd');
  });

  it('names the numbers that stand in the way', () => {
    const refused = { ok: false, refused: 'unknown-number', numbers: [77, 77] } as const;
    expect(shown({ refused })).toContain('geen plaats in de groep: 77.');
  });
});

describe('the form for table groups', () => {
  it('reads a pair on every line, however it is written', () => {
    const read = tablesForm(
      { tafels: '6', rondes: '3', mengen: 'Leeftijd', apart: '12 en 40\n\nnr 3, nr 8', samen: '' },
      ['Leeftijd'],
    );
    expect(read).toEqual({
      ok: true,
      input: {
        tables: 6,
        rounds: 3,
        mix: ['Leeftijd'],
        apart: [
          [12, 40],
          [3, 8],
        ],
        together: [],
      },
    });
  });

  it('names the line that is not a pair', () => {
    const read = tablesForm({ tafels: '6', rondes: '3', apart: '12 en 40\n7', samen: '5 en 5' }, []);
    if (read.ok) throw new Error('nothing was wrong');
    expect(read.form.errors['apart']).toContain('"7"');
    expect(read.form.errors['samen']).toContain('"5 en 5"');
  });
});
