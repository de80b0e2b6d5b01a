// Renders the pages of a result at the town hall and for the council, in every state, and checks what they keep back.
import { describe, expect, it } from '@jest/globals';
import type { Result } from '#features/results/index.js';
import { freshForm } from '#platform/forms/form.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { aPoll, aReaction, aResult, POLL_ID } from '../../../../../test/support/a-result.js';
import { render } from '../../../../../test/support/render.js';
import { clerkPerson, readerPerson } from '../../../../../test/support/sample-polls.js';
import { councilPage, type CouncilFacts } from '../../council/overview/overview.page.js';
import { headlineForm, momentsForm, suggestedMoments } from './outcome/outcome.form.js';
import { outcomePage, type OutcomeFacts } from './outcome/outcome.page.js';
import { filledReaction, reactionForm } from './reaction/reaction.form.js';
import { reactionPage, type ReactionFacts } from './reaction/reaction.page.js';
import { takeBackForm } from './take-back/take-back.form.js';
import { takeBackPage } from './take-back/take-back.page.js';

const now = new Date('2027-04-05T10:00:00Z');
const nobody = { approvedBy: null, approvedAt: null, councilFrom: null, publicFrom: null };
const computed = aResult({ state: 'computed', ...nobody });
const approved = aResult({ state: 'approved' });
const closed = aPoll({ state: 'closed' });
const outcome: OutcomeFacts = {
  person: clerkPerson,
  poll: closed,
  result: computed,
  corrections: [],
  names: new Map([[clerkPerson.accountId, clerkPerson.name]]),
  now,
  hadAHand: false,
  done: '',
};
const reaction: ReactionFacts = {
  person: clerkPerson,
  poll: closed,
  result: computed,
  reaction: undefined,
  form: freshForm(),
  now,
  done: false,
};
const council: CouncilFacts = {
  person: readerPerson,
  polls: [closed],
  results: new Map(),
  reactions: new Map(),
  now,
};
const councilWith = (result: Result, moment: string, reacted = false): string =>
  render(
    'council/overview/overview',
    councilPage({
      ...council,
      results: new Map([[POLL_ID, result]]),
      reactions: new Map(reacted ? [[POLL_ID, aReaction()]] : []),
      now: new Date(moment),
    }),
  );
const faultsOf = (
  form: ReturnType<typeof momentsForm> | ReturnType<typeof headlineForm> | ReturnType<typeof reactionForm>,
) => {
  if (form.ok) throw new Error('the form has no faults');
  return form.form;
};
const outcomeHtml = (change: Partial<OutcomeFacts> = {}): string =>
  render('staff/results/outcome/outcome', outcomePage({ ...outcome, ...change }));
const reactionHtml = (change: Partial<ReactionFacts> = {}): string =>
  render('staff/results/reaction/reaction', reactionPage({ ...reaction, ...change }));
const takeBackHtml = (result: Result | undefined): string =>
  render(
    'staff/results/take-back/take-back',
    takeBackPage({ person: clerkPerson, poll: closed, result, form: freshForm() }),
  );
const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

const pages: readonly (readonly [name: string, html: () => string])[] = [
  ['a result before the close', () => outcomeHtml({ poll: aPoll({ state: 'open' }), result: undefined })],
  ['a result that is being counted', () => outcomeHtml({ result: undefined })],
  ['a computed result', () => outcomeHtml()],
  ['a computed result of your own', () => outcomeHtml({ hadAHand: true })],
  ['a result with a wrong headline', () => outcomeHtml({ form: faultsOf(headlineForm({ kop: '' })) })],
  ['a result with wrong moments', () => outcomeHtml({ form: faultsOf(momentsForm({ raad: 'morgen' })) })],
  ['an approved result', () => outcomeHtml({ result: approved, done: 'goedgekeurd' })],
  [
    'a published result that was corrected',
    () => outcomeHtml({ result: aResult(), corrections: [{ version: 1, withdrawnAt: now, note: 'Fout.' }] }),
  ],
  ['taking a result back', () => takeBackHtml(approved)],
  ['taking back what is not there', () => takeBackHtml(undefined)],
  ['a reaction to write', () => reactionHtml()],
  [
    'a reaction to change',
    () => reactionHtml({ reaction: aReaction(), form: filledReaction(aReaction()), done: true }),
  ],
  ['a reaction with faults', () => reactionHtml({ form: faultsOf(reactionForm({})) })],
  ['a reaction too early', () => reactionHtml({ poll: aPoll({ state: 'open' }) })],
  ['the desk of the council, empty', () => render('council/overview/overview', councilPage(council))],
  ['the desk of the council under embargo', () => councilWith(approved, '2027-04-07T10:00:00Z')],
  ['the desk of the council before its moment', () => councilWith(approved, '2027-04-05T10:00:00Z')],
  ['the desk of the council afterwards', () => councilWith(aResult(), '2027-05-05T10:00:00Z', true)],
];

describe('every page about a result', () => {
  it.each(pages)('%s is right HTML', async (_, html) => {
    expect(await htmlFaults(html())).toEqual([]);
  });
});

describe('the desk of a result', () => {
  it('lets a colleague approve, and not who had a hand in it', () => {
    expect(outcomeHtml()).toContain('/uitkomst/goedkeuren');
    expect(outcomeHtml({ hadAHand: true })).not.toContain('/goedkeuren');
    expect(outcomeHtml({ hadAHand: true })).toContain('Ook een beheerder keurt eigen werk niet goed');
  });

  it('proposes moments: the council tomorrow, everybody on the promised day', () => {
    expect(suggestedMoments({ resultsOn: '2027-04-12' }, now)).toEqual({
      councilFrom: new Date('2027-04-06T07:00:00Z'),
      publicFrom: new Date('2027-04-12T07:00:00Z'),
    });
    expect(suggestedMoments({ resultsOn: '2027-04-06' }, now).publicFrom).toEqual(
      new Date('2027-04-08T07:00:00Z'),
    );
  });

  it('reads moments on the clock of the town, and refuses the council after the public', () => {
    const moments = {
      raad: '2027-04-06',
      'raad-tijd': '9:00',
      openbaar: '2027-04-08',
      'openbaar-tijd': '09.30',
    };
    expect(momentsForm(moments)).toEqual({
      ok: true,
      input: { councilFrom: new Date('2027-04-06T07:00:00Z'), publicFrom: new Date('2027-04-08T07:30:00Z') },
    });
    expect(momentsForm({ ...moments, raad: '2027-04-09' })).toMatchObject({
      ok: false,
      form: { errors: { openbaar: 'Kies hetzelfde moment als de raad, of een later moment' } },
    });
  });

  it('lets an approval be taken back only until the council reads', () => {
    expect(outcomeHtml({ result: approved })).toContain('/uitkomst/heropenen');
    expect(outcomeHtml({ result: approved, now: new Date('2027-04-06T07:00:00Z') })).not.toContain(
      '/heropenen',
    );
  });

  it('asks for the reason of a withdrawal', () => {
    expect(takeBackForm({ uitleg: ' ' })).toMatchObject({
      ok: false,
      form: { errors: { uitleg: 'Schrijf op wat er niet klopte' } },
    });
  });
});

describe('the desk of the council', () => {
  it('shows the figures from its moment on, and before it not even the headline', () => {
    const before = textOf(councilWith(approved, '2027-04-06T06:59:59Z'));
    expect(before).toContain('te lezen vanaf dinsdag 6 april 2027 om 9.00 uur');
    expect(before).not.toContain(approved.headline);
    const after = textOf(councilWith(approved, '2027-04-06T07:00:00Z'));
    expect(after).toContain(approved.headline);
    expect(after).toContain('Openbaar vanaf donderdag 8 april 2027 om 9.00 uur.');
  });

  it('says nothing of a result that nobody approved', () => {
    const html = councilWith(computed, '2027-05-01T10:00:00Z');
    expect(html).not.toContain(computed.headline);
    expect(html).not.toContain(closed.title);
  });

  it('keeps the college to its date', () => {
    expect(textOf(councilWith(aResult(), '2027-04-19T10:00:00Z'))).toContain(
      'Beloofd vóór dinsdag 20 april 2027.',
    );
    expect(textOf(councilWith(aResult(), '2027-04-21T10:00:00Z'))).toContain(
      'Te laat: beloofd vóór 20 april.',
    );
  });
});
