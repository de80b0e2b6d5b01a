// The audit trail reads as Dutch: every event in the code has its sentence, and no sentence speaks of nothing.
import { describe, expect, it } from '@jest/globals';
import { auditEventsInSources } from '../../../../test/support/audit-events.js';
import { auditSentence, auditSentences } from './audit.nl.js';

/** The ends of names that are put together in the code. */
const ENDS: Readonly<Record<string, readonly string[]>> = { 'draw.': ['prepared', 'sealed', 'drawn'] };

const { names, beginnings } = auditEventsInSources();
const events = [
  ...names,
  ...[...beginnings].flatMap((beginning) => (ENDS[beginning] ?? []).map((end) => beginning + end)),
];

describe('the audit trail', () => {
  it('is found in the code', () => {
    expect(events).toEqual(
      expect.arrayContaining(['poll.opened', 'staff.locked', 'population.frame-imported']),
    );
    expect([...beginnings].sort()).toEqual(Object.keys(ENDS).sort());
  });

  it('has a Dutch sentence for every event', () => {
    expect(events.filter((event) => !(event in auditSentences))).toEqual([]);
  });

  it('has no sentence for an event that does not exist', () => {
    expect(Object.keys(auditSentences).filter((event) => !events.includes(event))).toEqual([]);
  });

  it.each(events)('reads well without a fact: %s', (event) => {
    const sentence = auditSentence(event, {});
    expect(sentence).toMatch(/^[a-z].*[^.]$/);
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  });

  it('writes numbers as people do', () => {
    expect(auditSentence('draw.drawn', { people: 1500 })).toBe('lootte 1.500 mensen');
    expect(auditSentence('draw.downloaded', { file: 'frame' })).toBe('downloadde de lijst waaruit is geloot');
  });
});
