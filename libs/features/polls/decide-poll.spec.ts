// Every decision about a poll: what it makes of the poll, and when it is refused.
import { describe, expect, it } from '@jest/globals';
import { checkLifecycle } from '#domain/lifecycle/check-lifecycle.js';
import * as decide from './decide-poll.js';
import { emptyDetails, firstAudience } from './poll-details.js';
import { pollLifecycle } from './poll-lifecycle.js';
import type { Poll } from './poll.js';
import { sampleName } from './sample-name.nl.js';
import { slugOf } from './slug.js';

const now = new Date('2027-03-01T10:00:00Z');
const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
const draft: Poll = {
  ...emptyDetails,
  ...firstAudience,
  id: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a01',
  number: '2027-04',
  slug: 'veilig',
  title: 'Veilig',
  state: 'draft',
  questionnaireId: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a02',
  drawId: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a03',
  opensAt: inDays(1),
  closesAt: inDays(20),
  createdBy: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6a04',
  createdAt: inDays(-1),
  openedAt: null,
  closedAt: null,
  withdrawnBecause: '',
  translations: {},
};
const openPoll: Poll = { ...draft, state: 'open', openedAt: inDays(-2) };

describe('the life of a poll', () => {
  it('is a sound table', () => {
    expect(checkLifecycle(pollLifecycle)).toEqual([]);
  });
});

describe('a draft', () => {
  it('takes new texts, and lets its draw go when the audience changes', () => {
    expect(decide.changeDetails(draft, { ...emptyDetails, title: 'Groen' })).toMatchObject({
      ok: true,
      poll: { title: 'Groen', drawId: draft.drawId },
    });
    expect(decide.changeAudience(draft, { ...firstAudience, areas: ['01'] })).toMatchObject({
      ok: true,
      poll: { areas: ['01'], drawId: null },
    });
  });

  it('can be scheduled, and taken back', () => {
    const scheduled = decide.schedule(draft, now);
    expect(scheduled).toEqual({ ok: true, poll: { ...draft, state: 'scheduled' } });
    expect(decide.unschedule({ ...draft, state: 'scheduled' })).toEqual({ ok: true, poll: draft });
  });

  it.each([
    ['without a period', { opensAt: null }, 'period-missing'],
    ['in the past', { opensAt: inDays(-1) }, 'opens-in-past'],
    ['to close before it opens', { closesAt: inDays(0.5) }, 'closes-before-opens'],
  ] as const)('is not scheduled %s', (_, change, refused) => {
    expect(decide.schedule({ ...draft, ...change }, now)).toEqual({ ok: false, refused });
  });

  it('opens now, also without a moment of opening', () => {
    expect(decide.open({ ...draft, opensAt: null }, now)).toMatchObject({
      ok: true,
      poll: { state: 'open', openedAt: now, opensAt: now },
    });
  });

  it('does not open when its last moment has passed', () => {
    expect(decide.open({ ...draft, closesAt: now }, now)).toEqual({ ok: false, refused: 'closes-in-past' });
  });
});

describe('an open poll', () => {
  it('takes no other texts, audience or draw', () => {
    const refused = { ok: false, refused: 'not-in-this-state' };
    expect(decide.changeDetails(openPoll, emptyDetails)).toEqual(refused);
    expect(decide.changeAudience(openPoll, firstAudience)).toEqual(refused);
    expect(decide.attachDraw(openPoll, 'x')).toEqual(refused);
  });

  it('closes, and is published after that', () => {
    expect(decide.close(openPoll, now)).toMatchObject({ ok: true, poll: { state: 'closed', closedAt: now } });
    expect(decide.publish(openPoll)).toEqual({ ok: false, refused: 'not-in-this-state' });
    expect(decide.publish({ ...openPoll, state: 'closed' })).toMatchObject({
      ok: true,
      poll: { state: 'published' },
    });
  });

  it('keeps the reason in every language in which staff wrote it', () => {
    const told = { ar: 'خطأ.', en: ' ' };
    const outcome = decide.withdraw(openPoll, { reason: 'Fout.', told }, now);
    expect(outcome).toMatchObject({
      poll: { translations: { ar: { withdrawnBecause: { text: 'خطأ.', of: 'Fout.' } } } },
    });
    expect(outcome.ok && outcome.poll.translations.en).toBeUndefined();
  });

  it('is withdrawn only with a reason', () => {
    expect(decide.withdraw(openPoll, { reason: '  ' }, now)).toEqual({
      ok: false,
      refused: 'reason-missing',
    });
    expect(decide.withdraw(openPoll, { reason: 'Verkeerde vraag. ' }, now)).toMatchObject({
      ok: true,
      poll: { state: 'withdrawn', withdrawnBecause: 'Verkeerde vraag.', closedAt: now },
    });
    expect(decide.withdraw(draft, { reason: 'Niet nodig.' }, now)).toMatchObject({
      ok: true,
      poll: { closedAt: null },
    });
  });
});

describe('the address of a poll', () => {
  it.each([
    ['Hoe veilig voelt u zich?', 'hoe-veilig-voelt-u-zich'],
    ['Café’s in ’t centrum: één plan', 'cafes-in-t-centrum-een-plan'],
    ['???', 'peiling-2027-04'],
    [
      'Een heel lange titel over alles wat er in de wijk verandert en nog wat',
      'een-heel-lange-titel-over-alles-wat-er-in-de-wijk-verandert',
    ],
  ])('of "%s" is %s', (title, slug) => {
    expect(slugOf(title, '2027-04')).toBe(slug);
  });
});

describe('the name of a poll', () => {
  it('is never steekproef when only people with an e-mail address are reached', () => {
    expect(JSON.stringify(sampleName({ letters: false }))).not.toMatch(/steekproef/i);
    expect(sampleName({ letters: true }).short).toBe('steekproef');
  });
});
