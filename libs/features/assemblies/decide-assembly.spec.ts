// What may be decided about an assembly, and when.
import { describe, expect, it } from '@jest/globals';
import { sampleAssembly } from '../../../test/support/sample-assembly.js';
import { assemblyStates, type Assembly } from './assembly.js';
import * as decide from './decide-assembly.js';

const NOT_NOW = { ok: false, refused: 'not-in-this-state' };
const draft: Assembly = { ...sampleAssembly, state: 'draft', size: 20, poolWanted: 80 };
const inState = (state: Assembly['state']): Assembly => ({ ...draft, state });

describe('an assembly', () => {
  it('wants four registrations for every seat, until somebody chose another number', () => {
    const larger = { ...draft, size: 50 };
    expect(decide.changeDetails(draft, larger)).toMatchObject({ ok: true, assembly: { poolWanted: 200 } });
    const chosen = { ...draft, poolWanted: 90 };
    expect(decide.changeDetails(chosen, { ...larger })).toMatchObject({
      ok: true,
      assembly: { size: 50, poolWanted: 90 },
    });
  });

  it('changes its texts, its dates and whom it invites only as a draft', () => {
    for (const state of assemblyStates.filter((one) => one !== 'draft')) {
      expect(decide.changeDetails(inState(state), draft)).toEqual(NOT_NOW);
      expect(decide.changeAudience(inState(state), draft)).toEqual(NOT_NOW);
    }
  });

  it('keeps what is asked once people can register, but not how many seats go to whom', () => {
    const [first, ...rest] = draft.categories;
    if (!first) throw new Error('the sample has no targets');
    const wider = first.targets.map((target) => ({ ...target, min: 0 }));
    expect(decide.changeCategories(inState('closed'), [{ ...first, targets: wider }, ...rest]).ok).toBe(true);
    expect(decide.changeCategories(inState('closed'), rest)).toEqual(NOT_NOW);
    expect(decide.changeCategories(inState('sealed'), draft.categories)).toEqual(NOT_NOW);
  });

  it('takes registrations longer than it said, never shorter, and keeps the promised day of erasure', () => {
    const now = new Date('2027-03-01T09:00:00Z');
    const open: Assembly = {
      ...inState('registering'),
      registerUntil: new Date('2027-03-10T23:00:00Z'),
      answerBy: '2027-03-20',
      eraseBy: '2027-06-01',
    };
    const later = { lastDay: '2027-03-15', registerUntil: new Date('2027-03-15T23:00:00Z') };
    const extended = decide.extendRegistration(open, { ...later, answerBy: '2027-03-25' }, now);
    expect(extended).toMatchObject({
      ok: true,
      assembly: { state: 'registering', registerUntil: later.registerUntil, answerBy: '2027-03-25' },
    });
    const refusedFor = (change: object, at = now): unknown => {
      const decision = decide.extendRegistration(open, { ...later, answerBy: null, ...change }, at);
      return decision.ok ? '' : decision.refused;
    };
    expect(refusedFor({})).toBe('');
    expect(refusedFor({ lastDay: '2027-03-10', registerUntil: open.registerUntil })).toBe('not-later');
    expect(refusedFor({ answerBy: '2027-03-15' })).toBe('dates-out-of-order');
    expect(refusedFor({ answerBy: '2027-06-01' })).toBe('dates-out-of-order');
    expect(refusedFor({}, new Date('2027-03-11T09:00:00Z'))).toBe('not-in-this-state');
    const dates = { ...later, answerBy: null };
    expect(decide.extendRegistration({ ...open, state: 'closed' }, dates, now)).toEqual(NOT_NOW);
  });

  it('is withdrawn only with a reason that residents can read, and not once the group is complete', () => {
    expect(decide.withdraw(inState('drawn'), ' ')).toEqual({ ok: false, refused: 'reason-missing' });
    expect(decide.withdraw(inState('drawn'), ' Geen zaal. ')).toMatchObject({
      assembly: { state: 'withdrawn', withdrawnBecause: 'Geen zaal.' },
    });
    expect(decide.withdraw(inState('filled'), 'Geen zaal.')).toEqual(NOT_NOW);
  });
});
