// Proves that a paper form shows every question at once, in right HTML, and names what is wrong.
import { describe, expect, it } from '@jest/globals';
import { everyKind } from '../../../../../../test/support/every-kind.js';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { render } from '../../../../../../test/support/render.js';
import { clerkPerson, samplePoll } from '../../../../../../test/support/sample-polls.js';
import { fieldsOf } from '#domain/questionnaire/answer-fields.js';
import type { Question } from '#domain/questionnaire/question.js';
import type { Poll } from '#features/polls/index.js';
import { openLinkPage } from '../open-link/open-link.controller.js';
import { paperAnswers, paperStartForm } from './paper.form.js';
import { paperFormPage, paperStartPage } from './paper.page.js';

const poll: Poll = { ...samplePoll, state: 'open' };
const about = { person: clerkPerson, poll };
const questionnaire = { version: 1, questions: everyKind.map(({ question }) => question) } as const;
const start = { code: 'ABCD', origin: 'paper', twice: true, settled: false } as const;
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
    const first = { cijfer: { kind: 'number', value: 5 } } as const;
    const outcome = { outcome: 'differs', questions: ['cijfer', 'open'], first } as const;
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

  it('says where two people differ, what the colleague typed, and lets the one who looked again go on', () => {
    const first = { cijfer: { kind: 'number', value: 5 } } as const;
    const outcome = { outcome: 'differs', questions: ['cijfer', 'open'], first } as const;
    const facts = { ...about, questionnaire, start, fields: {}, faults: [] };
    const html = render('staff/polls/paper/paper-form', paperFormPage({ ...facts, outcome }));
    expect(html).toContain('Uw collega typte: 5.');
    expect(html).toContain('Uw collega sloeg deze vraag over.');
    expect(html).toContain('name="nagekeken"');
    const before = render('staff/polls/paper/paper-form', paperFormPage(facts));
    expect(before).not.toContain('name="nagekeken"');
  });

  it('asks a question in the words that stand on the paper, and names faults by their number there', () => {
    const [question] = questionnaire.questions;
    if (!question) throw new Error('there are questions');
    const asked: Question = { ...question, id: 'waarom', text: 'U koos {een|iets}. Waarom?' };
    const facts = { ...about, questionnaire: { version: 1, questions: [question, asked] } as const, start };
    const html = render(
      'staff/polls/paper/paper-form',
      paperFormPage({ ...facts, fields: {}, faults: [{ id: asked.id, fault: 'missing' }] }),
    );
    expect(html).toContain('U koos iets. Waarom?');
    expect(html).toContain('Vraag 2: ');
  });
});
