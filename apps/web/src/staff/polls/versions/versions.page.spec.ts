// Proves that the history tells what changed, and that only a typing error gets into a live questionnaire.
import { describe, expect, it } from '@jest/globals';
import { everyKind } from '../../../../../../test/support/every-kind.js';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { render } from '../../../../../../test/support/render.js';
import { clerkPerson, NOW, samplePoll } from '../../../../../../test/support/sample-polls.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import type { QuestionnaireVersion } from '#features/questionnaires/index.js';
import { mendForm, textsToMend } from '../mend/mend.form.js';
import { mendPage } from '../mend/mend.page.js';
import { versionsPage } from './versions.page.js';

const questions = everyKind.map(({ question }) => question);
const [first, ...others] = questions;
if (!first) throw new Error('there are questions');
const questionnaire: Questionnaire = {
  version: 1,
  questions,
  languages: ['ar'],
  translations: { ar: { 'een.text': { text: 'ماذا أولا؟', of: 'Wat eerst?' } } },
};
const mended: Questionnaire = { ...questionnaire, questions: [{ ...first, text: 'Wat eerst??' }, ...others] };
const version = (number: number, change: Partial<QuestionnaireVersion>): QuestionnaireVersion => ({
  number,
  kind: 'kept',
  document: questionnaire,
  digest: 'a'.repeat(64),
  reason: '',
  madeBy: clerkPerson.accountId,
  madeAt: NOW,
  ...change,
});
const facts = {
  person: clerkPerson,
  poll: samplePoll,
  questionnaire: mended,
  versions: [
    version(2, { kind: 'mended', document: mended, reason: 'vraagteken' }),
    version(1, { kind: 'sealed', madeBy: null }),
  ],
  names: new Map([[clerkPerson.accountId, 'S. de Vries']]),
};
const history = (change: object = {}): string =>
  render('staff/polls/versions/versions', versionsPage({ ...facts, ...change }));

describe('the history of a questionnaire', () => {
  it('says who mended what and why', () => {
    const html = history({ poll: { ...samplePoll, state: 'open' } });
    expect(html).toContain('<del>Wat eerst?</del> <ins>Wat eerst??</ins>');
    for (const words of ['vraagteken', 'S. de Vries', 'Systeem', 'Typefout verbeterd'])
      expect(html).toContain(words);
    expect(html).not.toContain('Zet deze versie terug');
  });

  it('lets one go back while the poll is a draft, and says what was not kept yet', () => {
    expect(history()).toContain('Zet deze versie terug');
    expect(history({ versions: [version(1, {})] })).toContain('Veranderd na de laatste versie');
  });

  it('is right HTML with and without versions', async () => {
    for (const change of [{}, { versions: [] }, { poll: { ...samplePoll, state: 'open' } }])
      expect(await htmlFaults(history(change))).toEqual([]);
  });
});

describe('a typing error in a live questionnaire', () => {
  const live = {
    person: clerkPerson,
    poll: { ...samplePoll, state: 'open' as const },
    questionnaire,
    question: first,
  };
  const body = (text: string) => ({
    ...Object.fromEntries(textsToMend(questionnaire, 'een', 'nl').map((each) => [each.name, each.text])),
    'tekst-0': text,
    reden: 'Er ontbrak een vraagteken',
  });
  const form = (text: string) => mendForm(questionnaire, { questionId: 'een', language: 'nl' }, body(text));

  it('is mended with its reason', () => {
    expect(form('Wat eerst??')).toEqual({
      ok: true,
      input: {
        mending: { language: 'nl', texts: { 'een.text': 'Wat eerst??' } },
        reason: 'Er ontbrak een vraagteken',
      },
    });
  });

  it.each([
    ['Wat vindt u van het plein?', 'tekst-0', 'meer dan een typefout'],
    ['Wat eerst?', 'tekst-0', 'Verbeter eerst een tekst'],
    ['', 'tekst-0', 'Laat deze tekst staan'],
  ])('is not %j', (text, field, words) => {
    const outcome = form(text);
    expect(outcome.ok ? '' : outcome.form.errors[field]).toContain(words);
  });

  it('has a page that is right HTML, in every language', async () => {
    const wrong = form('Wat vindt u van het plein?');
    const pages = [
      mendPage({ ...live, language: 'nl' }),
      mendPage({ ...live, language: 'ar' }),
      mendPage({ ...live, language: 'nl', poll: samplePoll }),
      ...(wrong.ok ? [] : [mendPage({ ...live, language: 'nl', form: wrong.form })]),
    ];
    expect(pages).toHaveLength(4);
    for (const model of pages) expect(await htmlFaults(render('staff/polls/mend/mend', model))).toEqual([]);
    expect(render('staff/polls/mend/mend', pages[1] ?? {})).toContain('dir="rtl"');
  });
});
