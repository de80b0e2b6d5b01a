// Every fault is found where it is, sound questionnaires pass, and the clock counts words and questions.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkQuestionnaire } from './check-questionnaire.js';
import { estimateMinutes } from './estimate-minutes.js';
import type { Question, Questionnaire } from './question.js';

const asked = { id: 'v1', text: 'Hoe gaat het?', help: '', required: true, dontKnow: false };
const options = [
  { code: 'ja', label: 'Ja' },
  { code: 'nee', label: 'Nee' },
];
const single: Question = { ...asked, kind: 'single-choice', options };
const multiple: Question = { ...asked, kind: 'multiple-choice', options, atMost: 0 };
const scale: Question = { ...asked, kind: 'scale', lowest: 'Nooit', highest: 'Altijd' };
const mark: Question = { ...asked, kind: 'report-mark' };
const open: Question = { ...asked, kind: 'open-text', maxLength: 500 };

const of = (...questions: readonly Question[]): Questionnaire => ({ version: 1, questions });
const faults = (...questions: readonly Question[]) => checkQuestionnaire(of(...questions)).faults;
const warnings = (...questions: readonly Question[]) => checkQuestionnaire(of(...questions)).warnings;
const [yes, no] = [options[0], options[1]] as const;
if (!yes || !no) throw new Error('the options of this spec are two');

describe('the check of a questionnaire', () => {
  it.each([
    ['empty-text', { ...single, text: '  ' }],
    ['bad-id', { ...single, id: 'v 1' }],
    ['too-few-options', { ...single, options: [yes] }],
    ['empty-label', { ...single, options: [yes, { code: 'x', label: ' ' }] }],
    ['duplicate-label', { ...single, options: [yes, { code: 'x', label: 'JA ' }] }],
    ['duplicate-code', { ...multiple, options: [yes, { code: 'ja', label: 'Zeker' }] }],
    ['bad-code', { ...single, options: [yes, { code: 'weet-ik-niet', label: 'Geen idee' }] }],
    ['limit-out-of-range', { ...multiple, atMost: 3 }],
    ['limit-out-of-range', { ...open, maxLength: 0 }],
    ['limit-out-of-range', { ...open, maxLength: 12.5 }],
    ['empty-scale-end', { ...scale, highest: '' }],
  ] as const)('finds %s', (what, question) => {
    expect(faults({ ...mark, id: 'v0', text: 'Cijfer?' }, question)).toEqual([{ what, position: 1 }]);
  });

  it('finds what keeps a question from making groups: its name, some getting it, and too many of them', () => {
    const first: Question = { ...mark, id: 'v0', text: 'Cijfer?' };
    const school = (groupName: string, id = 'v1'): Question => ({
      ...single,
      id,
      text: `Vraag ${id}?`,
      groupName,
    });
    expect(faults(first, school('opleiding'))).toEqual([]);
    const bad = [{ what: 'bad-group-name', position: 1 }];
    for (const name of ['  ', 'Leeftijd', 'x'.repeat(31)]) expect(faults(first, school(name))).toEqual(bad);
    expect(faults(school('gezin'), school('Gezin', 'v2'))).toEqual(bad);
    const three = ['v1', 'v2', 'v3'].map((id) => school(`groep ${id}`, id));
    expect(faults(...three)).toEqual([{ what: 'too-many-groups', position: 2 }]);
    const some = { showIf: { kind: 'chose', question: 'v1', codes: ['ja'] } } as const;
    expect(faults(single, { ...school('opleiding', 'v2'), ...some })).toEqual([
      { what: 'groups-of-some', position: 1 },
    ]);
  });

  it('finds a questionnaire without questions', () => {
    expect(faults()).toEqual([{ what: 'no-questions' }]);
  });

  it('finds two questions with one id', () => {
    expect(faults(single, { ...mark, text: 'Cijfer?' })).toEqual([{ what: 'duplicate-id', position: 1 }]);
  });

  it('warns for the same words twice, three open questions and more than seven minutes', () => {
    const opens = ['v1', 'v2', 'v3'].map((id) => ({ ...open, id, text: `Vraag ${id}?` }));
    expect(warnings(...opens)).toEqual([{ what: 'many-open' }]);
    expect(warnings(single, { ...mark, id: 'v2' })).toEqual([{ what: 'same-text-twice', position: 1 }]);
    const marks = Array.from({ length: 54 }, (_, place) => ({
      ...mark,
      id: `v${place}`,
      text: `Nummer${place}`,
    }));
    expect(warnings(...marks)).toEqual([{ what: 'takes-long' }]);
    expect(warnings(...marks.slice(0, 50))).toEqual([]);
  });

  it.each([
    ['no-picture', { ...asked, kind: 'place', picture: '', alt: 'De wijk' }],
    ['no-alternative-text', { ...asked, kind: 'place', picture: 'a'.repeat(64), alt: ' ' }],
    ['limit-out-of-range', { ...asked, kind: 'number', from: 5, to: 5, decimals: 0, unit: '' }],
    ['limit-out-of-range', { ...asked, kind: 'number', from: 0, to: 5, decimals: 4, unit: '' }],
    ['limit-out-of-range', { ...asked, kind: 'date', from: '2027-02-01', to: '2027-01-01' }],
    ['limit-out-of-range', { ...asked, kind: 'points', options, total: 0 }],
    ['too-few-options', { ...asked, kind: 'matrix', rows: [yes], columns: options }],
    ['empty-label', { ...asked, kind: 'ranking', options: [yes, { code: 'x', label: '' }] }],
  ] as const)('finds %s in the other kinds', (what, question) => {
    expect(faults(question)).toEqual([{ what, position: 0 }]);
  });

  it('warns for a matrix of more than seven rows, and not for one of seven', () => {
    const rows = Array.from({ length: 8 }, (_, place) => ({ code: `r${place}`, label: `Zin ${place}` }));
    const matrix = { ...asked, kind: 'matrix', rows, columns: options } as const;
    expect(warnings(matrix)).toEqual([{ what: 'many-rows', position: 0 }]);
    expect(warnings({ ...matrix, rows: rows.slice(0, 7) })).toEqual([]);
  });

  it('warns for more than two open questions, and does not count a line', () => {
    const opens = ['v1', 'v2', 'v3'].map((id) => ({ ...open, id, text: `Vraag ${id}?` }));
    expect(warnings(...opens.slice(0, 2))).toEqual([]);
    expect(warnings(...opens.slice(0, 2), { ...open, id: 'v3', text: 'Plaats?', short: true })).toEqual([]);
  });

  it.each([
    [
      'long-sentence',
      'Wat vindt u van alle plannen die de gemeente de komende jaren in uw buurt wil doen met het geld dat daarvoor is?',
    ],
    ['hard-word', 'Bent u voornemens te verhuizen?'],
    ['passive', 'Hoe wordt u door de gemeente geholpen?'],
  ] as const)('warns for a %s and quotes the sentence to improve', (what, sentence) => {
    const found = warnings({ ...single, text: `Woont u hier? ${sentence}`, help: 'Kies er één.' });
    expect(found).toEqual([{ what, position: 0, about: expect.stringContaining(sentence) }]);
  });

  it('reads answers and rows too', () => {
    const rows = [
      { code: 'r1', label: 'De straten zijn schoon.' },
      { code: 'r2', label: 'De gemeente handelt conform de afspraak.' },
    ];
    expect(warnings({ ...asked, kind: 'matrix', rows, columns: options })).toEqual([
      {
        what: 'hard-word',
        position: 0,
        about: 'conform → volgens: De gemeente handelt conform de afspraak.',
      },
    ]);
  });

  it('finds a limit that counts nobody, and asks no translation of a section that is not there', () => {
    const when = { kind: 'answered', question: 'v1' } as const;
    const quotas = [0, 1.5, 1].map((atMost) => ({ id: `q${atMost}`, name: `Grens ${atMost}`, when, atMost }));
    expect(checkQuestionnaire({ version: 1, questions: [mark], quotas }).faults).toEqual([
      { what: 'quota-out-of-range', about: 'Grens 0' },
      { what: 'quota-out-of-range', about: 'Grens 1.5' },
    ]);
    const told: Questionnaire = {
      version: 1,
      questions: [mark],
      sections: [{ id: 's', title: 'Weg', startsAt: 'weg' }],
      languages: ['pl'],
      translations: { pl: { 'v1.text': { text: 'Jak?', of: mark.text } } },
    };
    expect(checkQuestionnaire(told).faults).toEqual([]);
  });

  it('keeps a language with a missing text from going out, and marks what changed after it was translated', () => {
    const told = (text: string, of: string): Questionnaire => ({
      version: 1,
      questions: [mark],
      languages: ['pl'],
      translations: { pl: { 'v1.text': { text, of } } },
    });
    expect(checkQuestionnaire(told(' ', mark.text)).faults).toEqual([
      { what: 'missing-translation', position: 0, about: 'pl' },
    ]);
    expect(checkQuestionnaire(told('Jak?', 'Hoe was het?'))).toEqual({
      faults: [],
      warnings: [{ what: 'outdated-translation', position: 0, about: 'pl' }],
    });
    expect(checkQuestionnaire(told('Jak?', mark.text))).toEqual({ faults: [], warnings: [] });
    const closed = { ...told('', ''), languages: [] };
    expect(checkQuestionnaire(closed)).toEqual({ faults: [], warnings: [] });
  });

  it('finds nothing in any list of sound questions', () => {
    const sound = fc.constantFrom(single, multiple, scale, mark, open);
    fc.assert(
      fc.property(fc.array(sound, { minLength: 1, maxLength: 12 }), (list) => {
        expect(faults(...list.map((question, place) => ({ ...question, id: `v${place}` })))).toEqual([]);
      }),
    );
  });
});

describe('the estimate', () => {
  it('is nothing without questions', () => {
    expect(estimateMinutes(of())).toBe(0);
  });

  it('counts 8 seconds for a closed question, 45 for an open one, and 200 words a minute', () => {
    // 3 words of text, 2 of options
    expect(estimateMinutes(of(single))).toBeCloseTo(8 / 60 + 5 / 200, 10);
    expect(estimateMinutes(of({ ...open, help: 'Schrijf wat u wilt.' }))).toBeCloseTo(45 / 60 + 7 / 200, 10);
    expect(estimateMinutes(of(scale))).toBeCloseTo(8 / 60 + 5 / 200, 10);
  });

  it('grows with every question that is added', () => {
    const sound = fc.constantFrom(single, multiple, scale, mark, open);
    fc.assert(
      fc.property(fc.array(sound), sound, (list, more) => {
        expect(estimateMinutes(of(...list, more))).toBeGreaterThan(estimateMinutes(of(...list)));
      }),
    );
  });
});
