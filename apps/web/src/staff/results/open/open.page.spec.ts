// Renders the pages of open answers in every state, and checks who may do what and what is pointed at.
import { describe, expect, it } from '@jest/globals';
import type { OpenWork } from '#features/coding/index.js';
import { freshForm } from '#platform/forms/form.js';
import { aPoll } from '../../../../../../test/support/a-result.js';
import { openAnswers, openId, openWork } from '../../../../../../test/support/an-open-question.js';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { render } from '../../../../../../test/support/render.js';
import { clerkPerson } from '../../../../../../test/support/sample-polls.js';
import { openFigure } from '../../../public/result/open-figure.js';
import { codingsForm, newCodeForm } from './code.form.js';
import { codePage, type CodeFacts } from './code.page.js';
import { openQuestionsPage } from './open-questions.page.js';
import { quoteForm } from './quote.form.js';
import { quotePage } from './quote.page.js';

const [id, answers, work] = [openId, openAnswers, openWork];
const facts: CodeFacts = { person: clerkPerson, poll: aPoll(), work, page: 1, done: '', form: freshForm() };
const code = (change: Partial<CodeFacts> = {}): string =>
  render('staff/results/open/code', codePage({ ...facts, ...change }));
const wrongCode = () => {
  const read = newCodeForm({ code: ' ' });
  if (read.ok) throw new Error('a code has a name');
  return read.form;
};
const offered = (change: Partial<OpenWork['question']> = {}): OpenWork => ({
  ...work,
  question: { ...work.question, state: 'offered', offeredBy: 'somebody', ...change },
});
const quote = (form = freshForm()): string => {
  const [answer] = answers;
  if (!answer) throw new Error('there is an answer');
  const { question } = work;
  return render(
    'staff/results/open/quote',
    quotePage({ person: clerkPerson, poll: aPoll(), question, answer, left: 2, form }),
  );
};
const wrongQuote = () => {
  const read = quoteForm({});
  if (read.ok) throw new Error('nothing was decided');
  return read.form;
};
const list = (questions: readonly OpenWork['question'][]): string =>
  render(
    'staff/results/open/open-questions',
    openQuestionsPage({ person: clerkPerson, poll: aPoll(), questions }),
  );

describe('the pages of open answers', () => {
  it.each([
    ['the list', list([work.question, { ...work.question, questionId: 'b', state: 'published' }])],
    ['an empty list', list([])],
    ['coding', code()],
    ['the last page', code({ page: 99, done: 'gecodeerd' })],
    ['no codes yet', code({ work: { ...work, codes: [], codings: [], toJudge: [] } })],
    ['a code without a name', code({ form: wrongCode() })],
    ['an offer of a colleague', code({ work: offered() })],
    ['an offer of your own', code({ work: offered({ offeredBy: clerkPerson.accountId }) })],
    ['what is online', code({ work: offered({ state: 'published' }) })],
    ['a quote', quote()],
    ['a quote without a decision', quote(wrongQuote())],
  ])('are right HTML: %s', async (_, html) => {
    expect(await htmlFaults(html)).toEqual([]);
  });

  it('point at a name and propose a text without it', () => {
    expect(quote()).toContain('naam: “Jansen”');
    expect(quote()).toContain('Buurman [naam] 0 maakt lawaai');
  });

  it('let only somebody else approve', () => {
    expect(code({ work: offered() })).toContain('Zet bij de uitkomst');
    expect(code({ work: offered({ offeredBy: clerkPerson.accountId }) })).not.toContain(
      'Zet bij de uitkomst',
    );
    const judged = answers.map((each) => ({ ...each, judgedBy: clerkPerson.accountId }));
    expect(code({ work: { ...offered(), answers: judged } })).not.toContain('Zet bij de uitkomst');
  });

  it('read the codes of a page, and pass over what is no id', () => {
    const body = {
      'antwoord-1': id(0),
      'antwoord-2': id(1),
      'antwoord-3': 'x',
      [`codes-${id(0)}`]: [id(80), 'y'],
    };
    expect(codingsForm(body)).toEqual([
      { answerId: id(0), codes: [id(80)] },
      { answerId: id(1), codes: [] },
    ]);
  });

  it('keep no text of a quote that is withheld', () => {
    const given = { antwoord: id(0), oordeel: 'nee', citaat: 'Jansen' };
    expect(quoteForm(given).ok).toBe(false);
    expect(quoteForm({ ...given, oordeel: 'withheld' })).toEqual({
      ok: true,
      input: { id: id(0), verdict: 'withheld', cleaned: '' },
    });
    expect(quoteForm({ ...given, oordeel: 'quotable', citaat: '' }).ok).toBe(false);
  });
});

describe('open answers on a result page', () => {
  const document = {
    ...{ version: 1 as const, answers: 120, small: 1, coders: 2, alpha: 0.81, quotesPerCode: 2 },
    codes: [
      { label: 'Groen', answers: 60, quotes: ['Meer <b>bomen</b>.'] },
      { label: 'Verkeer', answers: 30, quotes: [] },
    ],
  };

  it('tell what they were about, the rule of the quotes, and how far coders agreed', async () => {
    const figure = openFigure('Wilt u nog iets kwijt?', document, 'vraag-6', false);
    const html = render('public/result/figure', { open: figure });
    expect(html).toContain('Meer &lt;b&gt;bomen');
    expect(figure.bars.map(({ number, percent }) => [number, percent])).toEqual([
      ['60+', 50],
      ['30+', 25],
    ]);
    expect(figure.notes.join(' ')).toContain('2 citaten met het lot');
    expect(figure.notes.join(' ')).toContain('0,81 (alfa van Krippendorff');
    expect(openFigure('V', { ...document, alpha: null, coders: 1 }, 'v', false).notes.join(' ')).toContain(
      'Eén medewerker',
    );
  });
});
