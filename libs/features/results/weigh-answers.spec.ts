// From loose answers to weights: groups that answer less count for more, and nobody is told apart again.
import { describe, expect, it } from '@jest/globals';
import { sumsPerClass } from '#domain/weighting/margin.js';
import { factorOf } from '#domain/weighting/factor.js';
import type { Answers, Questionnaire } from '#domain/questionnaire/question.js';
import { resultDocument } from './result-document.js';
import { weighAnswers, type ClassedAnswer, type InvitedClass } from './weigh-answers.js';

const invitedOf = (area: string, age: string, invited: number, weight = 10): InvitedClass => ({
  weightClass: 'g0',
  background: { area, age, gender: 'alle' },
  invited,
  weight,
});
const answered = (count: number, area: string, age: string): ClassedAnswer[] =>
  Array.from({ length: count }, () => ({ weightClass: 'g0', background: { area, age, gender: 'alle' } }));

const invited = [
  invitedOf('Centrum', '18-34', 100),
  invitedOf('Centrum', '65+', 100),
  invitedOf('Lith', '18-34', 50),
  invitedOf('Lith', '65+', 150),
];
const answers = [
  ...answered(10, 'Centrum', '18-34'),
  ...answered(40, 'Centrum', '65+'),
  ...answered(10, 'Lith', '18-34'),
  ...answered(40, 'Lith', '65+'),
];

function weighed(given: readonly ClassedAnswer[], asked: readonly InvitedClass[] = invited) {
  const outcome = weighAnswers(given, asked, 'probability');
  if (!outcome) throw new Error('not weighed');
  return outcome;
}

describe('weighing the answers of a poll', () => {
  it('makes them look like everybody who could be drawn', () => {
    const { sample, weighting } = weighed(answers);
    expect(weighting).toMatchObject({ traits: ['area', 'age'], precision: 'margin-of-error' });
    const ages = factorOf(
      'age',
      answers.map(({ background }) => background['age'] ?? ''),
      ['18-34', '65+'],
    );
    const [young = 0, old = 0] = sumsPerClass(ages, sample.weights);
    expect(young).toBeCloseTo(1500, 6);
    expect(old).toBeCloseTo(2500, 6);
    expect(weighting.effective).toBeLessThan(answers.length);
  });

  it('joins classes everywhere when they were joined for one group', () => {
    const joined = [...answers.slice(0, 50), ...answered(50, 'Lith', '18-34+65+')];
    const { weighting } = weighed(joined);
    expect(weighting.traits).toEqual(['area']);
  });

  it('lets answers whose class is not told keep their share', () => {
    const untold = [...answers, ...answered(25, 'alle', '65+')];
    const { sample } = weighed(untold);
    const share = sample.weights.slice(100).reduce((sum, weight) => sum + weight, 0);
    expect(share).toBeCloseTo((4000 * 25) / 125, 6);
  });

  it('leaves out a trait that most answers do not tell', () => {
    const untold = [...answers.slice(0, 50), ...answered(60, 'Lith', 'alle')];
    expect(weighed(untold).weighting.traits).toEqual(['area']);
  });

  it('counts a higher weight class for more', () => {
    const two = [...invited, { ...invitedOf('Centrum', '65+', 10, 30), weightClass: 'g1' }];
    const given = [
      ...answers,
      { weightClass: 'g1', background: { area: 'Centrum', age: '65+', gender: 'alle' } },
    ];
    const { sample } = weighed(given, two);
    expect((sample.weights.at(-1) ?? 0) / (sample.weights[10] ?? 1)).toBeCloseTo(3, 9);
  });

  it('calls the precision of a poll by e-mail modelled, and leaves a handful of answers alone', () => {
    expect(weighAnswers(answers, invited, 'panel')?.weighting.precision).toBe('modelled');
    expect(weighAnswers(answers.slice(0, 29), invited, 'probability')).toBeUndefined();
    expect(weighAnswers(answers, [], 'probability')).toBeUndefined();
  });

  it('puts weighted per cents and margins beside counts that may be shown, and nowhere else', () => {
    const question = { id: 'q', text: 'Voor?', help: '', required: false, dontKnow: false } as const;
    const options = ['ja', 'nee', 'soms'].map((code) => ({ code, label: code }));
    const questionnaire: Questionnaire = {
      version: 1,
      questions: [{ ...question, kind: 'single-choice', options }],
    };
    const said = answers.map(({ background }, index): Answers => {
      const code = index < 3 ? 'soms' : background['age'] === '65+' || index % 2 === 0 ? 'ja' : 'nee';
      return { q: { kind: 'choice', code } };
    });
    const fieldwork = { questionnaireDigest: 'd', invited: 400, byEmail: 400, byLetter: 0 };
    const document = resultDocument(questionnaire, said, fieldwork, { weighed: weighed(answers) });
    const [figure] = document.questions;
    if (!figure?.shown) throw new Error('not shown');
    expect(figure.answers.map(({ label, count, percentage }) => [label, count, percentage])).toEqual([
      ['ja', 88, 78],
      ['Overig', 12, 23],
    ]);
    for (const { percentage, margin = [101, -1] } of figure.answers) {
      expect(margin[0]).toBeLessThan(percentage ?? NaN);
      expect(margin[1]).toBeGreaterThan(percentage ?? NaN);
    }
    expect(JSON.stringify(document)).not.toContain('"count":3');
  });
});
