// Proves that nobody who may be written to is left out of the batches, and that secret addresses stay apart.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LARGEST_BATCH, planBatches } from './letter-batch.js';

const addressee = fc.record({
  invitationId: fc.uuid(),
  addressLines: fc.constantFrom(
    [],
    ['A', 'Heuvel 10', '5341 AB  OSS'],
    ['B', 'Heuvel 9', '5341 AB  OSS'],
    ['C', 'Dam 1', '5340 AA  OSS'],
  ),
  ownPrint: fc.boolean(),
  barred: fc.constantFrom('', 'opted-out', 'already-answered', 'deceased'),
});

describe('batches of letters', () => {
  it('hold everybody who can and may be written to, once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(addressee, { selector: (each) => each.invitationId, maxLength: 80 }),
        (addressees) => {
          const planned = planBatches(addressees).flatMap((batch) => batch.invitationIds);
          const expected = addressees.filter((each) => each.barred === '' && each.addressLines.length > 0);
          expect([...planned].sort()).toEqual(expected.map((each) => each.invitationId).sort());
        },
      ),
    );
  });

  it('keep secret addresses apart', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(addressee, { selector: (each) => each.invitationId, maxLength: 80 }),
        (addressees) => {
          const secret = new Set(addressees.filter((each) => each.ownPrint).map((each) => each.invitationId));
          for (const { ownPrint, invitationIds } of planBatches(addressees)) {
            expect(invitationIds.every((id) => secret.has(id) === ownPrint)).toBe(true);
          }
        },
      ),
    );
  });

  it('are in order of postcode, street and house number, and never too large', () => {
    const at = (invitationId: string, ...addressLines: string[]) => ({
      invitationId,
      addressLines,
      ownPrint: false,
      barred: '' as const,
    });
    expect(
      planBatches([
        at('c', 'C', 'Heuvel 10', '5341 AB  OSS'),
        at('b', 'B', 'Heuvel 9', '5341 AB  OSS'),
        at('a', 'A', 'Wal 1', '5340 ZZ  OSS'),
      ])[0]?.invitationIds,
    ).toEqual(['a', 'b', 'c']);
    const many = Array.from({ length: LARGEST_BATCH + 1 }, (_, index) =>
      at(String(index), 'A', 'Wal 1', '5340 ZZ  OSS'),
    );
    expect(planBatches(many).map((batch) => batch.invitationIds.length)).toEqual([LARGEST_BATCH, 1]);
  });
});
