// Proves that a paper form shows every question at once, in right HTML, and names what is wrong.
import { describe, expect, it } from '@jest/globals';
import { everyKind } from '../../../../../../test/support/every-kind.js';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { render } from '../../../../../../test/support/render.js';
import { clerkPerson, samplePoll } from '../../../../../../test/support/sample-polls.js';
import { fieldsOf } from '#domain/questionnaire/answer-fields.js';
import type { Poll } from '#features/polls/index.js';
import { openLinkPage } from '../open-link/open-link.controller.js';
import { paperAnswers, paperStartForm } from './paper.form.js';
import { paperFormPage, paperStartPage } from './paper.page.js';

const poll: Poll = { ...samplePoll, state: 'open' };
const about = { person: clerkPerson, poll };
const questionnaire = { version: 1, questions: everyKind.map(({ question }) => question) } as const;
const start = { code: 'ABCD', origin: 'paper', twice: true } as const;
const body: Readonly<Record<string, unknown>> = Object.assign(
  {},
  ...everyKind.map(({ question, answer }) => fieldsOf(question, answer)),
);

describe('entry from paper', () => {
  it('reads all kinds of answers from one page', () => {
    const read = paperAnswers(questionnaire, body);
    const answers = everyKind.flatMap(({ question, answer }) => (answer ? [[question.id, answer]] : []));
    expect(read).toMatchObject({ kind: 'sent', parsed: { ok: true, answers: Object.fromEntries(answers) } });
  });

  it('goes on with the form after a button inside it', () => {
    const read = paperAnswers(questionnaire, { ...body, volgorde_hoger: 'groen' });
    expect(read).toMatchObject({
      kind: 'step',
      moved: 'groen',
      fields: { volgorde: 'groen,licht', cijfer: 'weet-ik-niet' },
    });
  });

  it('is right HTML at every step', async () => {
    const wrong = paperStartForm({});
    if (wrong.ok) throw new Error('an empty form is wrong');
    const empty = paperAnswers(questionnaire, {});
    const faults = empty.kind === 'sent' && !empty.parsed.ok ? empty.parsed.faults : [];
    const outcome = { outcome: 'differs', questions: ['cijfer'] } as const;
    for (const html of [
      render('staff/polls/paper/paper-start', paperStartPage(about)),
      render('staff/polls/paper/paper-start', paperStartPage(about, { form: wrong.form, done: 'geteld' })),
      render(
        'staff/polls/paper/paper-form',
        paperFormPage({ ...about, questionnaire, start, fields: {}, faults }),
      ),
      render(
        'staff/polls/paper/paper-form',
        paperFormPage({ ...about, questionnaire, start, fields: {}, faults: [], outcome }),
      ),
      render('staff/polls/open-link/open-link', openLinkPage({ ...about, address: '', closed: false })),
      render(
        'staff/polls/open-link/open-link',
        openLinkPage({ ...about, address: 'https://x.nl/open/a', closed: false }),
      ),
      render('staff/polls/open-link/open-link', openLinkPage({ ...about, address: '', closed: true })),
    ])
      expect(await htmlFaults(html)).toEqual([]);
    expect(faults).not.toHaveLength(0);
  });
});
