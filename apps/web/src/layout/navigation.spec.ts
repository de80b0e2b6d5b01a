// Proves that the menu shows each role only the doors it may open.
import { describe, expect, it } from '@jest/globals';
import { roles, type Role } from '#platform/staff-login/roles.js';
import { staffFrame } from './navigation.js';

const menuOf = (role: Role): readonly string[] =>
  staffFrame({
    accountId: '1',
    name: 'Bea',
    email: 'bea@oss.invalid',
    grants: [{ role, area: '' }],
  }).navigation.map(({ text }) => text);

describe('the menu', () => {
  it('offers a council member the results and nothing else', () => {
    expect(menuOf('raadslid')).toEqual(['Voor de raad']);
  });

  it('offers accounts to the administrator only', () => {
    expect(roles.filter((role) => menuOf(role).includes('Medewerkers'))).toEqual(['beheerder']);
  });

  it('marks where the reader is', () => {
    const person = {
      accountId: '1',
      name: 'Bea',
      email: 'bea@oss.invalid',
      grants: [{ role: 'medewerker', area: '' } as const],
    };
    const current = staffFrame(person, 'bevolking').navigation.filter((door) => door.current);
    expect(current.map(({ href }) => href)).toEqual(['/werk/bevolking']);
  });
});
