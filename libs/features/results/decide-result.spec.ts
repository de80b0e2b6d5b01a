// Every decision about a result: two people look at it, the council reads it first, and a mistake is admitted in public.
import { describe, expect, it } from '@jest/globals';
import { checkLifecycle } from '#domain/lifecycle/check-lifecycle.js';
import * as decide from './decide-result.js';
import { mayReact } from './reaction.js';
import { resultLifecycle, type Result } from './result.js';

const maker = 'maker';
const poll = { createdBy: maker, state: 'closed' } as const;
const colleague = 'colleague';
const at = (text: string): Date => new Date(`2027-04-${text}Z`);
const computed: Result = {
  id: 'r1',
  pollId: 'p1',
  version: 1,
  state: 'computed',
  computedAt: at('01T08:00'),
  document: {
    version: 1,
    questionnaireDigest: '',
    invited: 0,
    byEmail: 0,
    byLetter: 0,
    answered: 0,
    questions: [],
  },
  digest: '',
  headline: '56 procent voelt zich veilig',
  headlineBy: maker,
  approvedBy: null,
  approvedAt: null,
  councilFrom: null,
  publicFrom: null,
  withdrawnAt: null,
  correction: '',
};
const moments = { councilFrom: at('06T07:00'), publicFrom: at('08T07:00') };
const approval = { by: colleague, at: at('02T09:00'), hadAHand: false, ...moments };
const approved: Result = {
  ...computed,
  state: 'approved',
  approvedBy: colleague,
  approvedAt: approval.at,
  ...moments,
};
const published: Result = { ...approved, state: 'published' };

describe('the life of a result', () => {
  it('is a sound table', () => {
    expect(checkLifecycle(resultLifecycle)).toEqual([]);
  });
});

describe('approval', () => {
  it('is given by somebody else, with the moments of council and public', () => {
    expect(decide.approve(computed, poll, approval)).toEqual({ ok: true, result: approved });
  });

  it('is refused to who made or changed the poll, and to who wrote the headline', () => {
    const ownWork = { ok: false, refused: 'own-work' };
    expect(decide.approve(computed, poll, { ...approval, hadAHand: true })).toEqual(ownWork);
    expect(decide.approve(computed, { ...poll, createdBy: colleague }, approval)).toEqual(ownWork);
    expect(decide.approve({ ...computed, headlineBy: colleague }, poll, approval)).toEqual(ownWork);
  });

  it('needs a headline', () => {
    expect(decide.approve({ ...computed, headline: ' ' }, poll, approval)).toEqual({
      ok: false,
      refused: 'headline-missing',
    });
  });

  it('never shows the council later than the public what was found', () => {
    const late = { ...approval, councilFrom: at('09T07:00') };
    expect(decide.approve(computed, poll, late)).toEqual({ ok: false, refused: 'council-after-public' });
    expect(decide.approve(computed, poll, { ...approval, councilFrom: moments.publicFrom }).ok).toBe(true);
  });

  it('happens once', () => {
    expect(decide.approve(approved, poll, approval)).toEqual({ ok: false, refused: 'not-in-this-state' });
  });

  it('can be taken back until the council may read', () => {
    expect(decide.reopen(approved, at('06T06:59'))).toEqual({ ok: true, result: computed });
    expect(decide.reopen(approved, at('06T07:00'))).toEqual({ ok: false, refused: 'council-may-read' });
  });
});

describe('the headline', () => {
  it('is kept with who wrote it, until the approval', () => {
    expect(decide.writeHeadline(computed, ' Meer licht ', colleague)).toEqual({
      ok: true,
      result: { ...computed, headline: 'Meer licht', headlineBy: colleague },
    });
    expect(decide.writeHeadline(approved, 'Meer licht', colleague).ok).toBe(false);
    expect(decide.writeHeadline(computed, ' ', colleague)).toEqual({
      ok: false,
      refused: 'headline-missing',
    });
  });
});

describe('the embargo', () => {
  it.each([
    ['before both moments', '05T12:00', false, false],
    ['one second before the council', '06T06:59:59', false, false],
    ['at the moment of the council', '06T07:00', true, false],
    ['one second before the public', '08T06:59:59', true, false],
    ['at the moment of the public', '08T07:00', true, true],
  ])('%s', (_, moment, council, everyone) => {
    expect(decide.mayRead(approved, 'council', at(moment))).toBe(council);
    expect(decide.mayRead(approved, 'public', at(moment))).toBe(everyone);
  });

  it('holds for a result that nobody approved, at any moment', () => {
    expect(decide.mayRead({ ...computed, ...moments }, 'council', at('30T07:00'))).toBe(false);
    expect(decide.mayRead(computed, 'staff', at('01T08:00'))).toBe(true);
  });

  it('ends by publishing, not earlier', () => {
    expect(decide.publish(approved, poll, at('08T06:59'))).toEqual({ ok: false, refused: 'not-yet-time' });
    expect(decide.publish(approved, poll, at('08T07:00'))).toEqual({ ok: true, result: published });
    expect(decide.publish(published, poll, at('08T07:00')).ok).toBe(false);
  });
});

describe('the result of a poll that was taken back', () => {
  it('is neither approved nor published', () => {
    const refused = { ok: false, refused: 'not-in-this-state' };
    const withdrawn = { ...poll, state: 'withdrawn' } as const;
    expect(decide.approve(computed, withdrawn, approval)).toEqual(refused);
    expect(decide.publish(approved, withdrawn, at('08T07:00'))).toEqual(refused);
  });
});

describe('a wrong result', () => {
  const note = 'Wij telden vraag 2 verkeerd.';
  const withdrawnAt = (moment: string): Result => {
    const decision = decide.withdraw(published, note, at(moment));
    if (!decision.ok) throw new Error(decision.refused);
    return decision.result;
  };

  it('is withdrawn with a reason for everybody who read it', () => {
    expect(decide.withdraw(published, '  ', at('09T07:00'))).toEqual({
      ok: false,
      refused: 'reason-missing',
    });
    expect(withdrawnAt('09T07:00')).toMatchObject({ state: 'withdrawn', correction: note });
  });

  it('is read by nobody any more', () => {
    const readers = ['public', 'council', 'staff'] as const;
    expect(readers.some((reader) => decide.mayRead(withdrawnAt('09T07:00'), reader, at('20T07:00')))).toBe(
      false,
    );
  });

  it('is explained only to who could have read it', () => {
    expect(decide.isOwedACorrection(withdrawnAt('09T07:00'), 'public')).toBe(true);
    expect(decide.isOwedACorrection(withdrawnAt('07T07:00'), 'public')).toBe(false);
    expect(decide.isOwedACorrection(withdrawnAt('07T07:00'), 'council')).toBe(true);
    expect(decide.isOwedACorrection(published, 'public')).toBe(false);
  });
});

describe('the reaction of the college', () => {
  it('comes after the answers are in', () => {
    expect(mayReact('open')).toBe(false);
    expect(mayReact('closed')).toBe(true);
    expect(mayReact('published')).toBe(true);
  });
});
