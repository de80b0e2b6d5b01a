// The personal page after the draw, in every situation somebody can be in.
import { describe, expect, it } from '@jest/globals';
import { seatStates, type Assembly, type PersonalPlace, type Seat } from '#features/assemblies/index.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { sampleAssembly } from '../../../../../test/support/sample-assembly.js';
import { seatAnswer } from './seat.form.js';
import { seatPage } from './seat.page.js';

const seat = (state: Seat['state']): Seat => ({
  id: 'seat',
  panelId: 'panel',
  registrationId: 'registration',
  origin: 'panel',
  state,
  because: '',
  askedAt: null,
  answerUntil: '2027-04-20',
  answeredAt: null,
});
const registration = {
  id: 'registration',
  assemblyId: sampleAssembly.id,
  invitationId: null,
  trial: false,
  origin: 'web',
  given: {},
  contact: null,
  household: null,
  lookalike: null,
  salt: null,
  reserve: true,
  reserveLeft: false,
  consentedAt: new Date('2027-03-01T09:00:00Z'),
  removed: '',
  removedNote: '',
  kept: false,
} as const;
const page = (of: Partial<Assembly>, rest: Partial<PersonalPlace>): string => {
  const assembly: Assembly = { ...sampleAssembly, state: 'drawn', ...of };
  return render(
    'resident/seat/seat',
    seatPage(
      { assembly, registration, seat: undefined, panelId: 'panel', listFast: false, ...rest },
      '/plaats/abc',
    ),
  );
};
const shown = (state: Seat['state'], of: Partial<Assembly> = {}): string => page(of, { seat: seat(state) });

describe('the personal page after the draw', () => {
  it.each(seatStates)('is right HTML while the seat is %s', async (state) => {
    expect(await htmlFaults(shown(state))).toEqual([]);
  });

  it('is right HTML for who has no seat', async () => {
    for (const html of [
      page({}, {}),
      page({}, { registration: { ...registration, reserve: false } }),
      page({ state: 'closed' }, {}),
      page({ state: 'withdrawn', withdrawnBecause: 'Er is geen zaal.' }, {}),
      page({ erasedAt: new Date('2027-06-01T09:00:00Z') }, { seat: seat('accepted') }),
    ])
      expect(await htmlFaults(html)).toEqual([]);
  });

  it('takes a reason that nobody has to give, and nothing that is no answer', () => {
    expect(seatAnswer({ antwoord: 'declined', reden: ' Ik  ben op reis ' })).toEqual({
      ok: true,
      input: { says: 'declined', because: 'Ik ben op reis' },
    });
    expect(seatAnswer({ antwoord: 'accepted', reden: 'x' })).toMatchObject({ input: { because: '' } });
    for (const antwoord of ['', 'misschien']) expect(seatAnswer({ antwoord })).toMatchObject({ ok: false });
    expect(shown('asked')).toContain('name="reden"');
  });

  it('lets somebody answer as long as they hold a seat, also when the group was complete', () => {
    expect(shown('asked')).toContain('name="antwoord"');
    expect(shown('accepted', { state: 'filled' })).toContain('name="antwoord"');
    for (const state of ['silent', 'declined', 'left'] as const)
      expect(shown(state)).not.toContain('name="antwoord"');
  });

  it('names the own day, and does not take Enter after a reason for a yes', () => {
    const html = shown('asked');
    expect(html).toContain('tot en met dinsdag 20 april 2027');
    const [, reasons = ''] = /<form class="sp-stack"(.*?)<\/form>/s.exec(html) ?? [];
    expect(reasons).toContain('value="declined"');
    expect(reasons).not.toContain('value="accepted"');
  });

  it('lets who was not drawn go on the reserve list and off it', () => {
    expect(page({}, {})).toContain('Haal mij van de reservelijst');
    expect(page({}, { registration: { ...registration, reserve: false } })).toContain(
      'Zet mij op de reservelijst',
    );
  });

  it('lets nobody come on a list that was used, but who left it may come back', () => {
    const away = { ...registration, reserve: false };
    expect(page({}, { listFast: true, registration: away })).toContain('Daar kan nu niemand meer bij');
    expect(page({}, { listFast: true, registration: away })).not.toContain('<form');
    const left = page({}, { listFast: true, registration: { ...registration, reserveLeft: true } });
    expect(left).toContain('Zet mij op de reservelijst');
    expect(page({}, { listFast: true })).toContain('Haal mij van de reservelijst');
  });

  it('offers nothing of a draw that is made again, of an assembly that was withdrawn, or after the erasure', () => {
    for (const html of [
      shown('asked', { state: 'closed' }),
      shown('asked', { state: 'withdrawn' }),
      shown('accepted', { erasedAt: new Date('2027-06-01T09:00:00Z') }),
    ]) {
      expect(html).not.toContain('<form');
      expect(html).not.toContain('U bent geloot');
    }
    expect(shown('asked', { state: 'sealed' })).toContain('Er wordt opnieuw geloot');
  });
});
