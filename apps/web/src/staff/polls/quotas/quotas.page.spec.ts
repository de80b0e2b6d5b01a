// Proves that a quota is read as it was ticked, said in a sentence, and refused when it is about nobody or too few.
import { describe, expect, it } from '@jest/globals';
import { everyKind } from '../../../../../../test/support/every-kind.js';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { render } from '../../../../../../test/support/render.js';
import { clerkPerson, samplePoll } from '../../../../../../test/support/sample-polls.js';
import { checkQuestionnaire } from '#domain/questionnaire/check-questionnaire.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { conditionText } from '../../../texts/condition.nl.js';
import { quotaForm } from './quotas.form.js';
import { quotasPage } from './quotas.page.js';

const questionnaire: Questionnaire = { version: 1, questions: everyKind.map(({ question }) => question) };
const body = { naam: 'Genoeg groen', hooguit: '200', een_koos: ['groen', 'weet-ik-niet'], cijfer_van: '6' };
const facts = { person: clerkPerson, poll: samplePoll, questionnaire, full: [] };

describe('a quota', () => {
  const outcome = quotaForm(questionnaire, body);
  if (!outcome.ok) throw new Error('this quota is right');
  const limited: Questionnaire = { ...questionnaire, quotas: [outcome.input] };

  it('is about people with certain answers, and passes the check', () => {
    expect(outcome.input).toMatchObject({
      id: 'g1',
      name: 'Genoeg groen',
      atMost: 200,
      when: { kind: 'all' },
    });
    expect(conditionText(limited, outcome.input.when)).toBe(
      'bij vraag 1 “Meer groen” of “Weet ik niet” koos en bij vraag 4 minstens 6 antwoordde',
    );
    expect(checkQuestionnaire(limited).faults).toEqual([]);
  });

  it('gets an id of its own beside others', () => {
    const second = quotaForm(limited, body);
    expect(second.ok && second.input.id).toBe('g2');
  });

  it.each([
    [{ ...body, hooguit: '9' }, 'hooguit'],
    [{ ...body, naam: '' }, 'naam'],
    [{ naam: 'Iedereen', hooguit: '50' }, 'voor-wie'],
  ])('is refused when it is not right: %j', (wrong, field) => {
    const refused = quotaForm(questionnaire, wrong);
    expect(refused.ok ? [] : Object.keys(refused.form.errors)).toEqual([field]);
  });

  it('has a page that is right HTML, and says when it is full', async () => {
    const refused = quotaForm(questionnaire, {});
    const pages = [
      quotasPage(facts),
      quotasPage({ ...facts, questionnaire: limited, full: ['g1'] }),
      quotasPage({ ...facts, questionnaire: limited, poll: { ...samplePoll, state: 'open' } }),
      ...(refused.ok ? [] : [quotasPage({ ...facts, form: refused.form })]),
    ];
    const shown = pages.map((model) => render('staff/polls/quotas/quotas', model));
    for (const html of shown) expect(await htmlFaults(html)).toEqual([]);
    expect(shown).toHaveLength(4);
    expect(shown[1]).toContain('Vol');
    expect(shown[2]).not.toContain('Stel een grens');
  });
});
