// The pages on which a poll is made, rendered for real in each of their states.
import { describe, expect, it } from '@jest/globals';
import { questionKinds, type Question, type Questionnaire } from '#domain/questionnaire/question.js';
import { pollStates, type Poll } from '#features/polls/index.js';
import { addQuestion, questionnaireTemplates, testedQuestions } from '#features/questionnaires/index.js';
import { freshForm } from '#platform/forms/form.js';
import { pollRefusalText } from '../../texts/poll-refusals.nl.js';
import { everyKind } from '../../../../../test/support/every-kind.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import {
  clerkPerson as person,
  NOW,
  readerPerson,
  samplePoll,
} from '../../../../../test/support/sample-polls.js';
import { detailsForm, filledDetails } from './details/details.form.js';
import { detailsPage } from './details/details.page.js';
import { newPollForm } from './new-poll/new-poll.form.js';
import { newPollPage } from './new-poll/new-poll.page.js';
import { overviewPage } from './overview/overview.page.js';
import { previewWalk } from './preview/preview-walk.js';
import { previewPage } from './preview/preview.page.js';
import { listEdit } from './questions/list-edit.js';
import { filledQuestion, questionForm } from './questions/question.form.js';
import { questionPage } from './questions/question.page.js';
import { questionsPage } from './questions/questions.page.js';
import { refusedPage } from './refused/refused.page.js';

const [template] = questionnaireTemplates;
if (!template) throw new Error('there is a template');
const { questionnaire } = template;
const blank: Questionnaire = { version: 1, questions: [] };
const everyState: readonly Poll[] = pollStates.map((state, place) => ({
  ...samplePoll,
  state,
  id: samplePoll.id.replace(/1$/, String(place)),
  title: `Peiling ${place}`,
}));

const REACTED = 'poll-with-a-reaction';

describe('the overview', () => {
  const overview = (polls: readonly Poll[], who = person) =>
    render(
      'staff/polls/overview/overview',
      overviewPage({
        person: who,
        polls,
        now: NOW,
        reacted: new Set([REACTED]),
        fedBack: new Set(),
        stuck: [{ subjectId: polls[0]?.id ?? '', because: 'server' }],
      }),
    );

  it('groups the polls by how far they are, and says what waits', async () => {
    const html = overview(everyState);
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Nu bezig');
    expect(html).toContain('opent 2 maart, 9.00 uur');
    expect(html).toContain('tot en met 21 maart');
    expect(html).toContain('Het ontwerp is nog niet klaar.');
  });

  it('warns for a poll that should have opened, and for a result that is late', () => {
    const late = { ...samplePoll, opensAt: new Date('2027-02-28T08:00:00Z') };
    expect(overview([late])).toContain('Het moment van openen is voorbij');
    const overdue = { ...samplePoll, state: 'closed', resultsOn: '2027-02-20' } as const;
    expect(overview([overdue])).toContain('De uitkomst was beloofd voor zaterdag 20 februari 2027.');
  });

  it('warns for a promised reaction that is late, until it is there', () => {
    const owed = { ...samplePoll, state: 'published', reactionBy: '2027-02-20' } as const;
    expect(overview([owed])).toContain('De reactie van het college was beloofd voor 20 februari.');
    expect(overview([{ ...owed, id: REACTED }])).not.toContain('De reactie van het college was beloofd');
  });

  it('asks nothing of who may only look', () => {
    expect(overview(everyState, readerPerson)).not.toMatch(/\/(reactie|uitkomst|controle)"/);
  });

  it('invites to make the first poll, but only who may', async () => {
    const html = overview([]);
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Maak de eerste peiling');
    expect(overview([], readerPerson)).not.toContain('/werk/peilingen/nieuw');
  });
});

describe('the page for a new poll', () => {
  const names = questionnaireTemplates.map(({ name }) => name);
  const newPoll = (form = freshForm()) =>
    render(
      'staff/polls/new-poll/new-poll',
      newPollPage({ person, templates: questionnaireTemplates, earlier: everyState, form }),
    );

  it('offers templates, a blank sheet and copies', async () => {
    const html = newPoll();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('7 vragen, ongeveer 3 minuten.');
    expect(html).toContain('Leeg blad');
    expect(html).toContain(`/werk/peilingen/${samplePoll.id.replace(/1$/, '0')}/kopie`);
  });

  it('asks for a title and a beginning', async () => {
    const outcome = newPollForm({ titel: '', begin: 'iets' }, names);
    if (outcome.ok) throw new Error('this form has faults');
    const html = newPoll(outcome.form);
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Geef de peiling een titel');
    expect(html).toContain('Kies waarmee u begint');
    expect(newPollForm({ titel: 'Groen', begin: 'leeg' }, names)).toEqual({
      ok: true,
      input: { title: 'Groen', start: 'leeg' },
    });
  });
});

const TODAY = '2027-02-20';

describe('the page with the story and the period', () => {
  const details = (poll: Poll, form = filledDetails(poll)) =>
    render('staff/polls/details/details', detailsPage({ person, poll, form }));

  it('is filled in with what is known, on the clock of the town', async () => {
    const html = details(samplePoll);
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toMatch(/name="opent"[^>]*value="2027-03-02"/);
    expect(html).toMatch(/name="opent-tijd"[^>]*value="09:00"/);
    expect(html).toMatch(/name="sluit"[^>]*value="2027-03-21"/);
  });

  it('gives back what was filled in', () => {
    const { values } = filledDetails(samplePoll);
    const { title, question, why, whatHappens, team, opensAt, closesAt, resultsOn, reactionBy } = samplePoll;
    const input = { title, question, why, whatHappens, team, opensAt, closesAt, resultsOn, reactionBy };
    expect(detailsForm(values, TODAY)).toEqual({ ok: true, input });
  });

  it('may be left without dates', () => {
    const outcome = detailsForm({ titel: 'Groen', vraag: 'Wat vindt u?' }, TODAY);
    expect(outcome).toMatchObject({ ok: true, input: { opensAt: null, closesAt: null, resultsOn: null } });
  });

  it.each([
    ['sluit', '2027-02-19', 'Kies een dag die nog komt'],
    ['sluit', '2027-03-01', 'Kies een laatste dag die na het openen ligt'],
    ['uitkomst', '2027-03-21', 'Kies een dag na de laatste dag van de peiling'],
    ['reactie', '2027-03-25', 'Kies een dag na de dag van de uitkomst'],
    ['vraag', ' ', 'Vul de vraag aan inwoners in'],
  ])('tells what is wrong with %s %s', async (field, value, text) => {
    const outcome = detailsForm({ ...filledDetails(samplePoll).values, [field]: value }, TODAY);
    if (outcome.ok) throw new Error('this form has a fault');
    const html = details(samplePoll, outcome.form);
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain(text);
    expect(html).toContain('<title>Fout: ');
  });

  it('says so when the clocks change during the poll', () => {
    const poll = { ...samplePoll, closesAt: new Date('2027-03-31T22:00:00Z') };
    expect(details(poll)).toContain('gaat de klok een uur vooruit: in de nacht naar zondag 28 maart 2027');
  });

  it('cannot be changed once it is planned', () => {
    const html = details({ ...samplePoll, state: 'scheduled' });
    expect(html).toContain('De gegevens liggen vast');
    expect(html).not.toContain('Bewaar');
  });
});

describe('the list of questions', () => {
  const list = (questions: Questionnaire, poll = samplePoll) =>
    render('staff/polls/questions/questions', questionsPage({ person, poll, questionnaire: questions }));

  it('shows every question with its buttons', async () => {
    const html = list(questionnaire);
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('7 vragen, ongeveer 3 minuten werk voor een inwoner');
    expect(html).toContain('Zet vraag 2 hoger');
    expect(html).not.toContain('Zet vraag 1 hoger');
    expect(html).not.toContain('Zet vraag 7 lager');
  });

  it('says what is wrong, per question and for the whole', async () => {
    expect(list(blank)).toContain('Er staan nog geen vragen in de vragenlijst.');
    const html = list(questionKinds.reduce(addQuestion, blank));
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Schrijf de vraag op.');
    expect(html).toContain('Geef minstens twee antwoorden.');
  });

  it('has no buttons once the questions lie fixed', () => {
    expect(list(questionnaire, { ...samplePoll, state: 'open' })).not.toContain('omhoog');
  });

  it('reads which button was pressed', () => {
    const ids = (body: object) => listEdit(questionnaire, body)?.questionnaire.questions.map(({ id }) => id);
    const before = questionnaire.questions.map(({ id }) => id);
    const [first = '', second = ''] = before;
    expect(ids({ omlaag: first })?.slice(0, 2)).toEqual([second, first]);
    expect(ids({ weg: first })).toEqual(before.slice(1));
    expect(ids({ kopie: first })).toHaveLength(before.length + 1);
    expect(listEdit(questionnaire, { erbij: 'ja', soort: 'scale' })).toMatchObject({
      shown: 'v1',
      isNew: true,
    });
    expect(listEdit(questionnaire, { iets: 'anders' })).toBeUndefined();
  });
});

describe('the editor of a question', () => {
  const asked = { id: 'v1', text: 'Hoe gaat het?', help: 'Vandaag.', required: true, dontKnow: true };
  const options = [
    { code: 'ja', label: 'Ja' },
    { code: 'a2', label: 'Nee' },
    { code: 'a3', label: 'Soms' },
  ];
  const ofEveryKind: readonly Question[] = [
    { ...asked, kind: 'single-choice', options },
    { ...asked, kind: 'single-choice', options, groupName: 'opleiding' },
    { ...asked, kind: 'multiple-choice', options, atMost: 2 },
    { ...asked, kind: 'scale', lowest: 'Nooit', highest: 'Altijd' },
    { ...asked, kind: 'report-mark' },
    { ...asked, kind: 'open-text', maxLength: 500 },
  ];
  const editor = (question: Question, form = filledQuestion(question)) =>
    render(
      'staff/polls/questions/question',
      questionPage({ person, poll: samplePoll, questionnaire: blank, question, number: 3, form }),
    );

  it.each(ofEveryKind.map((question) => [question.kind, question] as const))(
    'for %s is filled in and gives the same question back',
    async (_, question) => {
      expect(await htmlFaults(editor(question))).toEqual([]);
      expect(questionForm(question, filledQuestion(question).values)).toEqual({ ok: true, input: question });
    },
  );

  it.each(questionKinds)('for a new %s asks for what is missing', async (kind) => {
    const question = addQuestion(blank, kind).questions[0];
    if (!question) throw new Error('a question was added');
    const outcome = questionForm(question, filledQuestion(question).values);
    if (outcome.ok) throw new Error('a question without text has a fault');
    const html = editor(question, outcome.form);
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Schrijf de vraag op');
  });

  it('keeps the words of a tested question as they are, and leaves only whether it must be answered', async () => {
    const [trust] = testedQuestions;
    if (!trust) throw new Error('there is a tested question');
    expect(await htmlFaults(editor(trust))).toEqual([]);
    expect(editor(trust)).not.toContain('name="laagste"');
    const body = { vraag: 'Vertrouwt u ons?', laagste: 'Nee', hoogste: 'Ja' };
    expect(questionForm(trust, body)).toEqual({
      ok: true,
      input: { ...trust, required: false, dontKnow: false },
    });
    const copy = { ...trust, id: 'v9' };
    expect(questionForm(copy, body)).toMatchObject({
      ok: true,
      input: { id: 'v9', text: 'Vertrouwt u ons?' },
    });
  });

  it('lets staff say that nothing is compared by a tested question', () => {
    const school = testedQuestions.find(({ id }) => id === 'opleiding');
    if (school?.kind !== 'single-choice') throw new Error('there is a tested question about education');
    const { groupName: _, ...plain } = school;
    expect(editor(school)).toContain('value="opleiding"');
    expect(questionForm(school, { 'weet-niet': 'ja', groepen: '' })).toEqual({ ok: true, input: plain });
    expect(questionForm(plain, { 'weet-niet': 'ja', groepen: ' Opleiding ' })).toEqual({
      ok: true,
      input: school,
    });
  });

  it('refuses the same answer twice and keeps the codes of the rest', () => {
    const [single] = ofEveryKind;
    if (!single) throw new Error('there is a first question');
    const values = filledQuestion(single).values;
    expect(questionForm(single, { ...values, antwoorden: 'Ja\nNee\nja' })).toMatchObject({ ok: false });
    expect(questionForm(single, { ...values, antwoorden: 'Nee\nAnders\nJa' })).toMatchObject({
      ok: true,
      input: { options: [{ code: 'a2' }, { code: 'a4' }, { code: 'ja' }].map(expect.objectContaining) },
    });
  });
});

describe('the preview', () => {
  const preview = (questions: Questionnaire, asked: number) =>
    render(
      'staff/polls/preview/preview',
      previewPage({ person, poll: samplePoll, questionnaire: questions, asked }),
    );

  it.each([1, 2, 3, 4, 5, 6, 7])('shows question %d as a resident gets it', async (number) => {
    const html = preview(questionnaire, number);
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain(`Vraag ${number} van 7`);
  });

  it('shows the first when something else is asked', () => {
    expect(preview(questionnaire, Number.NaN)).toContain('Vraag 1 van 7');
    expect(preview(questionnaire, 8)).toContain('Vraag 1 van 7');
  });

  it('leads who answers past the questions that a resident gets, with the same faults', async () => {
    const [first, second, third] = everyKind.map(({ question }) => question);
    if (!first || !second || !third) throw new Error('there are questions');
    const routed: Questionnaire = {
      version: 1,
      questions: [
        first,
        { ...second, showIf: { kind: 'chose', question: 'een', codes: ['licht'] } },
        { ...third, text: 'U koos {een}. Hoe goed?' },
      ],
    };
    const walked = (body: object): string =>
      render(
        'staff/polls/preview/preview',
        previewPage({
          person,
          poll: samplePoll,
          questionnaire: routed,
          asked: 1,
          walk: previewWalk(routed, body),
        }),
      );
    const refused = walked({ _nu: 'een' });
    expect(refused).toContain('Kies een antwoord');
    const after = walked({ _nu: 'een', een: 'groen' });
    expect(after).toContain('U koos Meer groen. Hoe goed?');
    expect(after).toContain('<input type="hidden" name="een" value="groen">');
    expect(walked({ _nu: 'een', een: 'licht' })).toContain('Wat nog meer?');
    const end = walked({ _nu: 'eens', een: 'groen', eens: '4' });
    expect(end).toContain('Dit was de laatste vraag');
    for (const html of [refused, after, end]) expect(await htmlFaults(html)).toEqual([]);
  });

  it('says so when there is nothing to show', async () => {
    const html = preview(blank, 1);
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Er zijn nog geen vragen');
  });
});

describe('a refusal', () => {
  it('is told in words, with the way back', async () => {
    const html = render(
      'staff/polls/refused/refused',
      refusedPage(person, pollRefusalText['not-in-this-state'], '/werk/peilingen/x'),
    );
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Misschien was een collega u voor');
  });
});
