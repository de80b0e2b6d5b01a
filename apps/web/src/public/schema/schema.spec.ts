// Proves that the published format is the one that is read and written: whatever the one takes the other takes.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { readQuestionnaire } from '#domain/questionnaire/read-questionnaire.js';
import { questionnaireTemplates, testedQuestions } from '#features/questionnaires/index.js';
import { everyKind } from '../../../../../test/support/every-kind.js';
import { startPageServer, type PageServer } from '../../../../../test/support/page-server.js';
import { QUESTIONNAIRE_SCHEMA_PATH, questionnaireSchema } from './questionnaire-schema.js';
import { SchemaController } from './schema.controller.js';

const fits = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(questionnaireSchema));

const questions = everyKind.map(({ question }) => question);
const chose = { kind: 'chose', question: 'een', codes: ['groen'] } as const;
const whole: Questionnaire = {
  version: 1,
  questions: questions.map((question, place) =>
    place === 0
      ? { ...question, jumps: [{ when: chose, to: 'einde' }] }
      : { ...question, showIf: { kind: 'any', of: [chose, { kind: 'answered', question: 'een' }] } },
  ),
  sections: [{ id: 'deel', title: 'Begin', startsAt: 'een' }],
  quotas: [
    { id: 'q', name: 'Veel', when: { kind: 'between', question: 'cijfer', from: 1, to: 5 }, atMost: 100 },
  ],
  languages: ['pl'],
  translations: { pl: { 'een.text': { text: 'Co najpierw?', of: 'Wat eerst?' } } },
};

/** Every place in a document, as the names that lead there. */
function placesIn(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, part]) => placesIn(part, [...at, name]))];
}

/** The document with something else in one place; undefined takes the place away. */
function changed(value: unknown, [name, ...rest]: readonly string[], other: unknown): unknown {
  if (name === undefined) return other;
  if (Array.isArray(value)) {
    const parts: readonly unknown[] = value;
    const inside = parts.map((part, place) => (String(place) === name ? changed(part, rest, other) : part));
    return inside.filter((part) => part !== undefined);
  }
  const parts = Object.entries(value ?? {}).map(([key, part]: [string, unknown]) => [
    key,
    key === name ? changed(part, rest, other) : part,
  ]);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}

describe('the published format of questionnaires', () => {
  it('takes a questionnaire with everything in it, all templates and all tested questions', () => {
    const all = [whole, ...questionnaireTemplates.map(({ questionnaire }) => questionnaire)];
    const tested = { version: 1, questions: testedQuestions };
    for (const each of [...all, tested]) expect([fits(each), fits.errors]).toEqual([true, null]);
  });

  it.each([
    ['another version', { ...whole, version: 2 }],
    ['a question without an id', changed(whole, ['questions', '0', 'id'], undefined)],
    ['an unknown kind', changed(whole, ['questions', '0', 'kind'], 'slider')],
    ['a code that is a number', changed(whole, ['questions', '0', 'options', '0', 'code'], 1)],
    ['an unknown condition', changed(whole, ['questions', '1', 'showIf', 'kind'], 'wie-weet')],
    ['an unknown language', { ...whole, languages: ['nl'] }],
    ['a text that no database keeps', changed(whole, ['questions', '0', 'text'], 'Wat\0eerst?')],
    ['half a letter', changed(whole, ['questions', '0', 'text'], 'Wat \ud83d eerst?')],
    [
      'a translation that does not say of what',
      changed(whole, ['translations', 'pl', 'een.text', 'of'], undefined),
    ],
    [
      'a picture that is an address',
      changed(whole, ['questions', '12', 'picture'], 'https://elders.nl/kaart.png'),
    ],
  ])('refuses %s', (_, document) => {
    expect(fits(document)).toBe(false);
  });

  it('says yes and no exactly where the import says yes and no', () => {
    const places = fc.constantFrom(...placesIn(whole));
    const other = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constant(undefined));
    const outcomes = new Set<boolean>();
    fc.assert(
      fc.property(places, other, (at, value) => {
        const document = changed(whole, at, value);
        const { ok } = readQuestionnaire(document);
        outcomes.add(ok);
        expect(fits(document)).toBe(ok);
      }),
      { numRuns: 2000 },
    );
    expect(outcomes.size).toBe(2);
  });
});

describe('its address', () => {
  let server: PageServer;
  beforeAll(async () => {
    server = await startPageServer([SchemaController]);
  });
  afterAll(() => server.app.close());

  it('gives it to every program on every site', async () => {
    const { statusCode, headers, body } = await server.app.inject(QUESTIONNAIRE_SCHEMA_PATH);
    expect([statusCode, body]).toEqual([200, questionnaireSchema]);
    expect(headers).toMatchObject({
      'content-type': 'application/schema+json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
  });
});
