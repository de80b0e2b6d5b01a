// Renders the monitor of a poll in every state, and proves that no single answer shows in it.
import { describe, expect, it } from '@jest/globals';
import type { ResponseOfPart } from '#features/invitations/index.js';
import { ossAreas } from '#features/population/index.js';
import { aPoll, questionsOfEachKind } from '../../../../../test/support/a-result.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { clerkPerson, readerPerson } from '../../../../../test/support/sample-polls.js';
import { dropOff } from './drop-off.js';
import { goalForm } from './goal.form.js';
import { peopleText } from './in-steps.js';
import { evennessOf, shownParts } from './parts.js';
import type { ResponseFacts } from './response-facts.js';
import { responsePage } from './response.page.js';

const part = (name: string, invited: number, answered: number): ResponseOfPart => ({
  part: name,
  people: invited * 40,
  invited,
  answered,
});
const area = ossAreas.map(({ code }, index) => part(code, 90 + index * 20, 7 + index * 9));
const age = [
  part('18-34', 300, 45),
  part('35-49', 100, 40),
  part('35-49+50-64', 60, 21),
  part('65-74', 200, 130),
  part('alle', 14, 3),
];
const passed = new Map([
  ['avond', 430],
  ['waar', 420],
  ['licht', 410],
  ['cijfer', 410],
  ['toezicht', 380],
  ['open', 360],
]);
const facts: ResponseFacts = {
  person: clerkPerson,
  poll: aPoll({ state: 'open', closedAt: null }),
  parts: { area, age, gender: [part('male', 400, 100), part('female', 400, 150)] },
  channels: { email: 900, letter: 570, ownPrint: 30 },
  areas: ossAreas,
  goal: undefined,
  questionnaire: questionsOfEachKind,
  passed,
};
const html = (change: Partial<ResponseFacts> = {}): string =>
  render('staff/response/response', responsePage({ ...facts, ...change }));
const textOf = (source: string): string => source.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const wrong = () => {
  const read = goalForm({ doel: 'veel' });
  if (read.ok) throw new Error('that is no number');
  return read.form;
};

const pages: readonly (readonly [name: string, change: Partial<ResponseFacts>])[] = [
  ['an open poll', {}],
  ['a closed poll', { poll: aPoll({ state: 'closed' }) }],
  ['a poll whose extract is gone', { poll: aPoll(), parts: { area } }],
  ['a poll nobody was asked for', { parts: { area: [], age: [], gender: [] }, passed: new Map() }],
  [
    'a poll with its first answers',
    { parts: { area: area.map((each) => ({ ...each, answered: 1 })) }, passed: new Map() },
  ],
  ['a chosen goal', { goal: 700, done: true }],
  ['a wrong goal', { form: wrong() }],
  ['somebody who only reads', { person: readerPerson }],
];

describe('the monitor', () => {
  it.each(pages)('is right HTML: %s', async (_, change) => {
    expect(await htmlFaults(html(change))).toEqual([]);
  });

  it.each([
    [0, 'minder dan 10'],
    [9, 'minder dan 10'],
    [10, '10 of meer'],
    [37, '30 of meer'],
    [1234, '1.230 of meer'],
  ])('tells %d people as %s', (people, text) => {
    expect(peopleText(people)).toBe(text);
  });

  it.each(['area', 'age', 'gender'] as const)(
    'is the same page before and after one more answer, by %s',
    (trait) => {
      const parts = facts.parts[trait] ?? [];
      for (const [place, each] of parts.entries()) {
        if (each.answered % 10 === 9) continue;
        const more = parts.with(place, { ...each, answered: each.answered + 1 });
        const [one] = area;
        // The whole poll moves by ten too; here it stays within its ten.
        expect(area.reduce((sum, { answered }) => sum + answered, 0) % 10).toBeLessThan(9);
        expect(one).toBeDefined();
        expect(html({ parts: { ...facts.parts, [trait]: more } })).toBe(html());
      }
    },
  );

  it('holds each part against its share of the goal, and names who stays behind', () => {
    const text = textOf(html());
    expect(text).toMatch(/Met \d+ antwoorden is de marge ongeveer 5 procentpunt/);
    expect(text).toMatch(/nog \d+/);
    expect(text).toContain('blijven achter bij de rest');
    expect(text).toContain('18 tot en met 34');
  });

  it('joins classes that could not be told apart for everybody, and leaves out what is not told', () => {
    const rows = shownParts(age, 100);
    expect(rows.map((row) => row.part)).toEqual(['18-34', '35-49+50-64', '65-74']);
    expect(rows.map(({ invited, count }) => [invited, count])).toEqual([
      [300, 40],
      [160, 60],
      [200, 130],
    ]);
    expect(rows.reduce((sum, { goal }) => sum + goal, 0)).toBe(100);
  });

  it('tells how evenly groups answer from the tens alone, and not from a few', () => {
    const even = evennessOf(shownParts(age, 100));
    expect(even?.r).toBeLessThan(0.7);
    expect(even?.least?.part).toBe('18-34');
    expect(evennessOf(shownParts([part('a', 29, 29), part('b', 900, 300)], 10))).toBeUndefined();
    expect(evennessOf(shownParts([part('a', 300, 19), part('b', 300, 19)], 10))).toBeUndefined();
  });

  it('tells where people stop, and leaves out what only some are asked', () => {
    const found = dropOff(questionsOfEachKind, passed);
    expect(found?.bars.map(({ number }) => number)).toEqual(['430', '420', '410', '410', '380', '360']);
    expect(textOf(html())).toContain('5. Welk cijfer geeft u het toezicht? 380 30');
    const [first, ...others] = questionsOfEachKind.questions;
    const showIf = { kind: 'chose', question: 'avond', codes: ['0'] } as const;
    const some = others.map((question) => (question.id === 'licht' ? { ...question, showIf } : question));
    const fewer = first && dropOff({ version: 1, questions: [first, ...some] }, passed);
    expect(fewer?.bars.map(({ label }) => label)).not.toContain('Vraag 3');
    expect(fewer?.note).toContain('niet iedereen');
    expect(dropOff(questionsOfEachKind, new Map())).toBeUndefined();
  });

  it('lets staff choose a goal while there is something to aim for', () => {
    expect(html()).toContain('Bewaar het doel');
    expect(html({ poll: aPoll({ state: 'closed' }) })).not.toContain('Bewaar het doel');
    expect(html({ person: readerPerson })).not.toContain('Bewaar het doel');
    expect(goalForm({ doel: '400' })).toEqual({ ok: true, input: 400 });
    expect(goalForm({ doel: '9' }).ok).toBe(false);
  });
});
