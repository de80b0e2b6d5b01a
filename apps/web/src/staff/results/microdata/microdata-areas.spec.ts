// A role for one area opens the answers for researchers of polls of that area only.
import { describe, expect, it, jest } from '@jest/globals';
import { NotAllowed } from '#platform/staff-login/may.guard.js';
import type { Role, StaffPerson } from '#platform/staff-login/roles.js';
import { aPoll, POLL_ID } from '../../../../../../test/support/a-result.js';
import { MicrodataController } from './microdata.controller.js';

const AGREEMENT = '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6b02';
const personOf = (role: Role, area: string): StaffPerson => ({
  accountId: '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6b01',
  name: 'Robin',
  email: 'robin@gemeente.invalid',
  grants: [{ role, area }],
});

function aController(agreements: readonly string[]) {
  const run = (work: (tx: object) => unknown): unknown => work({});
  const end = jest.fn(() => Promise.resolve({ ok: true }));
  const own = { ofPoll: () => Promise.resolve(agreements.map((id) => ({ id }))) };
  const none = { file: () => Promise.resolve(undefined), isInForce: () => false };
  const controller: MicrodataController = Reflect.construct(MicrodataController, [
    { read: run, run },
    { find: () => Promise.resolve(aPoll({ areas: ['W1'] })) },
    { ...own, ...none, end },
    { list: () => Promise.resolve([]) },
  ]);
  return { controller, end };
}

describe('answers for researchers of a poll in one area', () => {
  it('are shown to who has the role there or everywhere, and to nobody else', async () => {
    const { controller } = aController([]);
    const show = (area: string) => controller.show(POLL_ID, personOf('onderzoeker', area), '');
    await expect(show('W1')).resolves.toBeDefined();
    await expect(show('')).resolves.toBeDefined();
    await expect(show('W2')).rejects.toThrow(NotAllowed);
  });

  it('have agreements that only an officer of that area ends, and only those of this poll', async () => {
    const { controller, end } = aController([AGREEMENT]);
    const endAs = (area: string, of = controller) =>
      of.end(POLL_ID, AGREEMENT, personOf('privacy-officer', area));
    await expect(endAs('W2')).rejects.toThrow(NotAllowed);
    expect(end).not.toHaveBeenCalled();
    await expect(endAs('W1')).resolves.toBeDefined();
    expect(end).toHaveBeenCalledTimes(1);
    await expect(endAs('W1', aController([]).controller)).rejects.toThrow();
  });
});
