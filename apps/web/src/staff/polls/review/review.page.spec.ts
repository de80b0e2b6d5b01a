// Proves that colleagues can read along: every question is there, remarks stand where they belong, and nobody checks their own work.
import { describe, expect, it } from '@jest/globals';
import { everyKind } from '../../../../../../test/support/every-kind.js';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { render } from '../../../../../../test/support/render.js';
import { clerkPerson, NOW, samplePoll } from '../../../../../../test/support/sample-polls.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import type { Looks, QuestionnaireComment } from '#features/questionnaires/index.js';
import { commentForm } from './review.form.js';
import { reviewPage, type ReviewFacts } from './review.page.js';

const questionnaire: Questionnaire = { version: 1, questions: everyKind.map(({ question }) => question) };
const comment = (id: string, change: Partial<QuestionnaireComment>): QuestionnaireComment => ({
  id,
  questionId: '',
  text: 'Wat bedoelt u hiermee?',
  madeBy: clerkPerson.accountId,
  madeAt: NOW,
  settledBy: null,
  ...change,
});
const looks: Looks = {
  comments: [
    comment('1', { questionId: 'een', text: 'Kan dit korter?' }),
    comment('2', { questionId: 'weg', text: 'Die vraag mag weg.', settledBy: clerkPerson.accountId }),
  ],
  reviews: [{ digest: 'a'.repeat(64), reviewedBy: clerkPerson.accountId, reviewedAt: NOW }],
  state: 'changed',
};
const facts: ReviewFacts = {
  person: clerkPerson,
  poll: samplePoll,
  questionnaire,
  looks,
  mayApprove: true,
  names: new Map([[clerkPerson.accountId, 'S. de Vries']]),
};
const shown = (change: Partial<ReviewFacts> = {}): string =>
  render('staff/polls/review/review', reviewPage({ ...facts, ...change }));

describe('reading along', () => {
  it('shows every question, and what was said where it belongs', () => {
    const html = shown();
    for (const { text } of questionnaire.questions) expect(html).toContain(text);
    expect(html).toContain('1 open opmerking');
    expect(html).toContain('Afgehandeld door S. de Vries');
    expect(html.indexOf('Die vraag mag weg.')).toBeLessThan(html.indexOf('Kan dit korter?'));
    expect(html).toContain('daarna zijn ze veranderd');
  });

  it('is for somebody who did not write the questions, and only until the poll opens', () => {
    expect(shown()).toContain('de vragen zijn goed');
    expect(shown({ mayApprove: false })).toContain('U werkte zelf mee');
    expect(shown({ mayApprove: false })).not.toContain('de vragen zijn goed');
    const open = shown({ poll: { ...samplePoll, state: 'open' } });
    for (const words of ['de vragen zijn goed', 'Plaats de opmerking', 'U werkte zelf mee'])
      expect(open).not.toContain(words);
  });

  it('takes a remark about a question or about the whole', () => {
    const read = (over: string) => commentForm(questionnaire, { over, opmerking: 'Goed zo' });
    expect(read('een')).toEqual({ ok: true, input: { questionId: 'een', text: 'Goed zo' } });
    expect(read('elders')).toEqual({ ok: true, input: { questionId: '', text: 'Goed zo' } });
    expect(commentForm(questionnaire, { opmerking: ' ' }).ok).toBe(false);
  });

  it('has a page that is right HTML', async () => {
    const refused = commentForm(questionnaire, {});
    const forms = refused.ok ? [] : [shown({ form: refused.form })];
    const pages = [shown(), shown({ looks: { comments: [], reviews: [], state: 'unseen' } }), ...forms];
    expect(pages).toHaveLength(3);
    for (const html of pages) expect(await htmlFaults(html)).toEqual([]);
  });
});
