// Proves what may be decided about the feedback to residents, when a promise counts as kept, and when an address goes.
import { describe, expect, it } from '@jest/globals';
import { aFeedback, aTheme, LAMPS } from '../../../test/support/a-feedback.js';
import {
  faultOfReport,
  giveBack,
  offer,
  publish,
  removeTheme,
  replace,
  writeTheme,
} from './decide-feedback.js';
import type { FeedbackState } from './feedback.js';
import { dueAbout, mayBeErased, type About, type HeardOf } from './follow-mailing.js';
import { standingOf } from './promise.js';

const draft = aFeedback({ state: 'draft', publishedAt: null });
const offered = aFeedback({ state: 'offered', offeredBy: 'writer', publishedAt: null });
const at = new Date('2027-05-01T10:00:00Z');
const open = { state: 'published' } as const;
const states: readonly FeedbackState[] = ['draft', 'offered', 'published', 'replaced'];

describe('writing', () => {
  it('adds a theme, changes one, and takes one away', () => {
    const extra = aTheme({ id: 'new', title: 'Stoepen' });
    expect(writeTheme(draft, extra)).toMatchObject({ ok: true, feedback: { themes: { length: 3 } } });
    const better = aTheme({ title: 'Licht' });
    expect(writeTheme(draft, better)).toMatchObject({
      ok: true,
      feedback: { themes: [{ title: 'Licht' }, {}] },
    });
    expect(removeTheme(draft, better.id)).toMatchObject({ ok: true, feedback: { themes: { length: 1 } } });
    expect(removeTheme(draft, 'none')).toEqual({ ok: false, refused: 'unknown-theme' });
  });

  it.each(states.filter((state) => state !== 'draft'))('is not possible when it is %s', (state) => {
    const refused = { ok: false, refused: 'not-in-this-state' };
    expect(writeTheme(aFeedback({ state }), aTheme())).toEqual(refused);
    expect(removeTheme(aFeedback({ state }), aTheme().id)).toEqual(refused);
  });
});

describe('approving', () => {
  const approval = { by: 'colleague', at, wrote: false };

  it('needs something to read', () => {
    expect(offer({ ...draft, themes: [] }, 'writer')).toEqual({ ok: false, refused: 'nothing-written' });
    expect(offer(draft, 'writer')).toMatchObject({
      ok: true,
      feedback: { state: 'offered', offeredBy: 'writer' },
    });
  });

  it('is done by somebody who did not write or offer it', () => {
    expect(publish(offered, open, { ...approval, wrote: true })).toEqual({ ok: false, refused: 'own-work' });
    expect(publish(offered, open, { ...approval, by: 'writer' })).toEqual({ ok: false, refused: 'own-work' });
    expect(publish(offered, open, approval)).toMatchObject({
      ok: true,
      feedback: { state: 'published', approvedBy: 'colleague', publishedAt: at },
    });
  });

  it('waits for the result, and never skips the offer', () => {
    const early = publish(offered, { state: 'closed' }, approval);
    expect(early).toEqual({ ok: false, refused: 'result-not-public' });
    expect(publish(draft, open, approval)).toEqual({ ok: false, refused: 'not-in-this-state' });
  });

  it('can be left to the writer again, and gives way to a newer text', () => {
    expect(giveBack(offered)).toMatchObject({ ok: true, feedback: { state: 'draft', offeredBy: null } });
    expect(replace(aFeedback())).toMatchObject({ ok: true, feedback: { state: 'replaced' } });
  });
});

describe('a promise', () => {
  const promise = { by: '2027-06-01' };
  const report = (done: boolean, on: string) => ({ done, on });

  it('is kept up to and including its day, and missed the day after without anybody saying so', () => {
    expect(standingOf(promise, undefined, '2027-06-01')).toBe('coming');
    expect(standingOf(promise, undefined, '2027-06-02')).toBe('missed');
    expect(standingOf(promise, report(true, '2027-06-01'), '2027-07-01')).toBe('kept');
    expect(standingOf(promise, report(true, '2027-06-02'), '2027-07-01')).toBe('kept-late');
    expect(standingOf(promise, report(false, '2027-05-01'), '2027-05-02')).toBe('given-up');
  });

  it('is given up with a reason only, and done on no day to come', () => {
    const about = { promiseId: LAMPS, done: false, on: '2027-05-01', note: ' ' };
    expect(faultOfReport(about, '2027-05-01')).toBe('note-missing');
    expect(faultOfReport({ ...about, note: 'Te duur.' }, '2027-05-01')).toBeUndefined();
    expect(faultOfReport({ ...about, done: true, on: '2027-05-02' }, '2027-05-01')).toBe('day-to-come');
  });
});

describe('who left an address', () => {
  const since = new Date('2027-04-08T07:00:00Z');
  const heard = (change: Partial<HeardOf> = {}): HeardOf => ({
    withdrawn: false,
    resultSince: since,
    feedbackOnline: false,
    settled: new Map(),
    ...change,
  });
  const told = (about: About, ...ids: string[]) => [about, new Set(ids)] as const;
  const one = { id: 'one', pollId: 'poll', email: 'a@b.invalid', language: 'nl' } as const;
  const dayAfter = (days: number) => new Date(since.getTime() + days * 86_400_000);

  it('hears of the result first, then of the feedback, each once', () => {
    expect(dueAbout(heard({ resultSince: null, feedbackOnline: true }))).toBeUndefined();
    expect(dueAbout(heard({ feedbackOnline: true }))).toBe('result');
    expect(dueAbout(heard({ settled: new Map([told('result')]) }))).toBeUndefined();
    expect(dueAbout(heard({ feedbackOnline: true, settled: new Map([told('result')]) }))).toBe('feedback');
    const both = new Map([told('result'), told('feedback')]);
    expect(dueAbout(heard({ feedbackOnline: true, settled: both }))).toBeUndefined();
  });

  it('is forgotten after the last message that was promised', () => {
    const afterResult = heard({ settled: new Map([told('result', 'one')]) });
    expect(mayBeErased({ ...one, until: 'result' }, afterResult, since)).toBe(true);
    expect(mayBeErased({ ...one, until: 'feedback' }, afterResult, since)).toBe(false);
    const afterBoth = heard({ settled: new Map([told('result', 'one'), told('feedback', 'one')]) });
    expect(mayBeErased({ ...one, until: 'feedback' }, afterBoth, since)).toBe(true);
    expect(mayBeErased({ ...one, id: 'two', until: 'feedback' }, afterBoth, since)).toBe(false);
  });

  it('is forgotten with a withdrawn poll, and after a year in any case', () => {
    const both = { ...one, until: 'feedback' } as const;
    expect(mayBeErased(both, heard({ withdrawn: true, resultSince: null }), since)).toBe(true);
    expect(mayBeErased(both, heard(), dayAfter(365))).toBe(false);
    expect(mayBeErased(both, heard(), dayAfter(366))).toBe(true);
  });
});
