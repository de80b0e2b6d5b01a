// Proves that a route comes back from its form as it was, and that the page is right HTML.
import { describe, expect, it } from '@jest/globals';
import { everyKind } from '../../../../../../test/support/every-kind.js';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { render } from '../../../../../../test/support/render.js';
import { clerkPerson, samplePoll } from '../../../../../../test/support/sample-polls.js';
import { checkQuestionnaire } from '#domain/questionnaire/check-questionnaire.js';
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';
import { routeQuestion } from '#features/questionnaires/index.js';
import { filledRoute, isWhole, routeForm } from './route.form.js';
import { routePage } from './route.page.js';

const questionnaire: Questionnaire = { version: 1, questions: everyKind.map(({ question }) => question) };
const body = {
  samen: 'any',
  een_koos: ['groen', 'weet-ik-niet'],
  eens_van: '4',
  open_gaf: 'ja',
  naar_eens: 'punten',
  naar_oneens: 'punten',
  naar: 'einde',
  onderdeel: 'Over het plan',
};

describe('the route of a question', () => {
  const outcome = routeForm(questionnaire, 'stelling', body);
  if (!outcome.ok) throw new Error('this route is right');
  const routed = routeQuestion(questionnaire, 'stelling', outcome.input);
  const statement = routed.questions.find(({ id }) => id === 'stelling');
  if (!statement) throw new Error('there is a statement');

  it('is a condition over earlier answers, jumps per answer, and a section', () => {
    expect(statement.showIf).toMatchObject({
      kind: 'any',
      of: [{ kind: 'chose' }, { kind: 'between' }, { kind: 'answered' }],
    });
    expect(statement.jumps).toMatchObject([
      { when: { codes: ['eens', 'oneens'] }, to: 'punten' },
      { to: 'einde' },
    ]);
    expect(routed.sections).toEqual([{ id: 'deel-stelling', title: 'Over het plan', startsAt: 'stelling' }]);
  });

  it('comes back from the filled-in form the same', () => {
    const again = routeForm(routed, 'stelling', filledRoute(routed, statement).values);
    expect(again).toEqual(outcome);
  });

  it('is taken away when nothing is ticked', () => {
    const cleared = routeForm(routed, 'stelling', { samen: 'all' });
    expect(cleared.ok && routeQuestion(routed, 'stelling', cleared.input)).toEqual({
      ...questionnaire,
      sections: [],
    });
  });

  it('passes the check as long as somebody still gets every question', () => {
    expect(checkQuestionnaire(routed).faults).toEqual([]);
  });

  it('leads on by a mark too, marks that follow each other together', () => {
    const led = { samen: 'all', naar_1: 'plek', naar_2: 'plek', naar_4: 'plek', 'naar_weet-ik-niet': 'plek' };
    const marked = routeForm(questionnaire, 'cijfer', led);
    if (!marked.ok) throw new Error('this route is right');
    const between = (from: number, to: number) => ({ kind: 'between', question: 'cijfer', from, to });
    const dontKnow = { kind: 'chose', question: 'cijfer', codes: ['weet-ik-niet'] };
    expect(marked.input.jumps).toEqual([
      { when: { kind: 'any', of: [dontKnow, between(1, 2), between(4, 4)] }, to: 'plek' },
    ]);
    const whole = routeQuestion(questionnaire, 'cijfer', marked.input);
    const mark = whole.questions.find(({ id }) => id === 'cijfer');
    if (!mark) throw new Error('there is a mark');
    expect(isWhole(mark)).toBe(true);
    expect(routeForm(whole, 'cijfer', filledRoute(whole, mark).values)).toEqual(marked);
    const elsewhere = { kind: 'chose', question: 'een', codes: ['groen'] } as const;
    expect(isWhole({ ...mark, jumps: [{ when: elsewhere, to: 'plek' }] })).toBe(false);
  });

  it('numbers earlier questions as the list does, pages to read included, and refuses a range that ends before it begins', () => {
    const asked = {
      id: 'vooraf',
      text: 'Over het plan',
      help: '',
      required: false,
      dontKnow: false,
    } as const;
    const first: Question = { ...asked, kind: 'information' };
    const longer: Questionnaire = { version: 1, questions: [first, ...questionnaire.questions] };
    const refused = routeForm(longer, 'open', { samen: 'all', eens_van: '4', eens_tot: '2' });
    if (refused.ok) throw new Error('4 to 2 is no range');
    const question = longer.questions.find(({ id }) => id === 'open');
    if (!question) throw new Error('there is an open question');
    const facts = { person: clerkPerson, poll: samplePoll, questionnaire: longer, question };
    const html = render('staff/polls/route/route', routePage({ ...facts, form: refused.form }));
    expect(html).toContain(`2. ${questionnaire.questions[0]?.text ?? ''}`);
    expect(html).toContain('Kies een getal dat niet kleiner is dan het minste');
  });

  it.each(['een', 'cijfer', 'stelling', 'uitleg'])('has a page that is right HTML (%s)', async (id) => {
    const question = routed.questions.find((each) => each.id === id);
    if (!question) throw new Error('there is such a question');
    const form = filledRoute(routed, question);
    const html = render(
      'staff/polls/route/route',
      routePage({ person: clerkPerson, poll: samplePoll, questionnaire: routed, question, form }),
    );
    expect(await htmlFaults(html)).toEqual([]);
  });
});
